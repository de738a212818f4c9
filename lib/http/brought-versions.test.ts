import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BroughtVersion } from '@/lib/contracts/brought-version'
import type { Classified } from '@/lib/contracts/classify'
import type { Deployment } from '@/lib/contracts/deployment'
import type { List } from '@/lib/contracts/list'
import type { Model } from '@/lib/contracts/model'
import type { Tag } from '@/lib/contracts/tag'
import { apiOf, train } from '@/lib/testing/api/train'
import { temporaryFile } from '@/lib/testing/files/temporary-file'
import { runModule } from '@/lib/testing/processes/run-module'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

/** A version that is taken away from one model and brought into others, in the real server. */
let server: RunningServer
let source: string
let module: string
beforeAll(async () => {
  server = await startServer()
  source = await inProduction('Überblick & Hilfe')
  module = await take(source, 'module')
})
afterAll(() => server.stop())

const call = <Answer>(method: string, path: string, body?: unknown) =>
  apiOf(server)<Answer>(method, path, body)

/** A model whose version 1 is in production. */
async function inProduction(name: string, settings: object = {}): Promise<string> {
  const input = { name, train_automatically: false, ...settings }
  const { id } = await call<Model>('POST', 'classifiers/', input)
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  return id
}

async function fetched(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Authorization: `Token ${server.token}`, ...init.headers }
  return fetch(`${server.url}/api/v3/classifiers/${path}`, { ...init, headers })
}

async function take(model: string, what: string): Promise<string> {
  const answer = await fetched(`${model}/takeaway/${what}`)
  expect(answer.status).toBe(200)
  return answer.text()
}

const emptyModel = async () => (await call<Model>('POST', 'classifiers/', { name: 'Live' })).id

async function bring(model: string, text: string): Promise<{ status: number; answer: unknown }> {
  const answer = await fetched(`${model}/brought-versions/?file_name=support.mjs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: text,
  })
  return { status: answer.status, answer: await answer.json() }
}

const TEXTS = ['I was charged twice', 'Where is my parcel?', '  ', 'Überweisung 12,50 € 😡']

async function classified(model: string): Promise<Classified[]> {
  const body = { data: TEXTS, production_model: true }
  return call<Classified[]>('POST', `classifiers/${model}/classify/`, body)
}

test('a module answers as the API does, by its own name, and passes the check of its certificates', async () => {
  const answer = await fetched(`${source}/takeaway/module/`)
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="uberblick-hilfe-v1.mjs"',
  )
  expect(await answer.text()).toBe(module)
  const file = await moduleFile(module)
  const lines = TEXTS.map((text) => JSON.stringify(text)).join('\n')
  const { out } = await runModule(file, [], lines)
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(await classified(source))
  for (const texts of ['model', 'made-up']) {
    const certificate = await temporaryFile(await take(source, `certificate/?texts=${texts}`))
    expect(await runModule(file, ['--check', certificate])).toMatchObject({ code: 0, err: '' })
  }
})

async function moduleFile(text: string): Promise<string> {
  const file = `${await temporaryFile('')}.mjs`
  await writeFile(file, text)
  return file
}

test('brought into an empty model it makes its tags, is deployed, and answers the same', async () => {
  const id = await emptyModel()
  const { status, answer } = await bring(id, module)
  expect(status).toBe(200)
  const brought = answer as BroughtVersion
  expect(brought).toMatchObject({
    number: 1,
    live: false,
    from_version: 1,
    file_name: 'support.mjs',
  })
  expect(brought.tags_created).toBe(brought.tags.length)
  const { items: tags } = await call<List<Tag>>('GET', `classifiers/${id}/tags/`)
  expect(tags.map((tag) => tag.id).toSorted()).toEqual(brought.tags.map((tag) => tag.id).toSorted())

  const deployed = await call<Deployment>('POST', `classifiers/${id}/deployments/`, { version: 1 })
  expect(deployed).toMatchObject({ version: 1, brought: true, accuracy: null, kind: 'deploy' })
  const ids = new Map(brought.tags.map((tag) => [tag.name, tag.id]))
  expect(await classified(id)).toEqual(
    (await classified(source)).map((one) => ({
      ...one,
      classifications: one.classifications.map((tag) => ({
        ...tag,
        tag_id: ids.get(tag.tag_name),
      })),
    })),
  )
  // Once more taken away, it has the ids that it answers with here.
  const again = await runModule(await moduleFile(await take(id, 'module/')), [], '"late"')
  expect(JSON.parse(again.out).classifications[0].tag_id).toBe(
    ids.get(JSON.parse(again.out).classifications[0].tag_name),
  )
})

test('beside a trained version it leaves the sandbox alone, and says what it cannot do', async () => {
  const id = await inProduction('Others', { stopwords: false })
  const { answer } = await bring(id, module)
  const { number, tags_created } = answer as BroughtVersion
  expect([number, tags_created]).toEqual([2, 0])
  const { langur } = await call<Model>('GET', `classifiers/${id}/`)
  expect(langur.sandbox?.number).toBe(1)

  const deploy = (body: object) =>
    fetched(`${id}/deployments/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  const refused = await deploy({ version: 2 })
  expect(refused.status).toBe(422)
  expect(JSON.stringify(await refused.json())).toContain('Nothing can be proven')
  expect((await deploy({ version: 2, reason: 'It is proven elsewhere' })).status).toBe(200)

  for (const path of ['versions/2/', 'versions/2/texts/', 'comparison/', 'proof/']) {
    const told = await fetched(`${id}/${path}`)
    expect([path, told.status]).toEqual([path, 423])
    expect(JSON.stringify(await told.json())).toContain('was brought from another Langur')
  }
  for (const path of ['watch/', 'promises/', 'deployments/', 'deployments/2/', 'versions/']) {
    expect([path, (await fetched(`${id}/${path}`)).status]).toEqual([path, 200])
  }
  // The version of before was in production, so going back to it needs no reason.
  const back = await call<Deployment>('POST', `classifiers/${id}/deployments/`, { version: 1 })
  expect(back.kind).toBe('rollback')
})
