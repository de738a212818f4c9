import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Classified } from '@/lib/contracts/classify'
import type { Import } from '@/lib/contracts/import'
import type { List } from '@/lib/contracts/list'
import type { Model } from '@/lib/contracts/model'
import type { Run } from '@/lib/contracts/run'
import type { Sample } from '@/lib/contracts/sample'
import type { Usage } from '@/lib/contracts/usage'
import { apiOf, train } from '@/lib/testing/api/train'
import { buildOnce } from '@/lib/testing/processes/build-once'
import { setSpace } from '@/lib/testing/processes/fill-disk'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'

/** What can happen to the disk, and to what is on it, below a real server. */
let folder: string
let server: RunningServer | undefined
// What a build takes is not what a test may take.
beforeAll(buildOnce, 900_000)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langur-damage-'))
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  rmSync(folder, { recursive: true, force: true })
})

async function start(options: Parameters<typeof startServer>[0] = {}): Promise<RunningServer> {
  server = await startServer({ folder, ...options })
  return server
}

const newModel = { name: 'Tickets', train_automatically: false }

/** What the API answers, whatever it is. */
async function answer({ url, token }: RunningServer, method: string, path: string, body?: unknown) {
  const response = await fetch(`${url}/api/${path}`, {
    method,
    headers: { Authorization: `Token ${token}` },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}

const said = (running: RunningServer, words: string) =>
  until(async () => (running.output().includes(words) ? true : null))

describe('a disk that is full', () => {
  test('is said by answers, health and log; classify goes on, nothing is lost, and what waited goes on by itself', async () => {
    const running = await start()
    const call = apiOf(running)
    const { id } = await call<Model>('POST', 'classifiers/', newModel)
    await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
    await train(running, id)
    await call('POST', `classifiers/${id}/deploy/`)
    // Texts enough that the training is still in its folds when there is no space.
    await call('POST', `classifiers/${id}/data/`, { data: manyTexts(6_000, 20) })
    const run = await call<Run>('POST', `classifiers/${id}/runs/`)
    const runNow = () => call<Run>('GET', `classifiers/${id}/runs/${run.id}/`)
    await until(async () => {
      const { progress, finished } = await runNow()
      if (finished !== null) throw new Error('The training ended before there was no space.')
      return progress.phase === 'folds' ? true : null
    })

    const pids = [running.pid, ...running.processes().values()]
    setSpace(pids, false)
    const added = { data: [{ text: 'Written when there is no space' }] }
    const refused = await answer(running, 'POST', `v3/classifiers/${id}/data/`, added)
    expect(refused.status).toBe(503)
    expect(refused.body).toMatchObject({ error_code: 'NOT_READY' })
    expect(refused.body.detail).toContain(`langur.db in ${folder}`)
    const upload = await answer(
      running,
      'POST',
      `v3/classifiers/${id}/imports/?file_name=a.csv`,
      'text\nx\n',
    )
    expect(upload).toMatchObject({ status: 507, body: { error_code: 'STORAGE_FULL' } })
    expect(upload.body.detail).toContain(`There is no space left to write ${folder}/files/import-`)
    expect(readdirSync(join(folder, 'files')).filter((name) => name.startsWith('import'))).toEqual(
      [],
    )
    const health = await answer(running, 'GET', 'health')
    expect(health).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect(health.body.storage).toContain(`langur.db in ${folder}`)
    const asked = { data: ['My card payment failed twice'], production_model: true }
    const classified = await call<Classified[]>('POST', `classifiers/${id}/classify/`, asked)
    expect(classified[0]?.classifications).toHaveLength(1)
    await said(running, '"process":"jobs"')
    await said(running, 'what waits goes on by itself')

    setSpace(pids, true)
    expect(await answer(running, 'POST', `v3/classifiers/${id}/data/`, added)).toMatchObject({
      status: 200,
      body: { added: 1 },
    })
    expect((await answer(running, 'GET', 'health')).body.storage).toBeNull()
    const ended = await until(async () => {
      const now = await runNow()
      return now.finished === null ? null : now
    })
    expect(ended).toMatchObject({ state: 'finished', version: 2 })
    const counted = await until(async () => {
      const { days } = await call<Usage>('GET', `classifiers/${id}/usage/`)
      const sum = days.reduce((before, { production }) => before + production.texts, 0)
      return sum > 0 ? sum : null
    })
    expect(counted).toBe(1)
  }, 240_000)
})

describe('files that go while it runs', () => {
  test('files/: uploads work, a second server is refused, and an import whose file is gone ends in words', async () => {
    const running = await start()
    const call = apiOf(running)
    const { id } = await call<Model>('POST', 'classifiers/', newModel)
    const imports = `v3/classifiers/${id}/imports/`
    const upload = async () =>
      (
        await answer(
          running,
          'POST',
          `${imports}?file_name=a.csv`,
          'text,tag\nThe invoice is wrong,Billing\n',
        )
      ).body as Import
    const reached = (one: Import, state: Import['state']) =>
      until(async () => {
        const { body } = await answer(running, 'GET', `${imports}${one.id}/`)
        return body.state === state ? (body as Import) : null
      })
    const lost = await reached(await upload(), 'ready')
    rmSync(join(folder, 'files'), { recursive: true })
    await answer(running, 'POST', `${imports}${lost.id}/start/`)
    expect((await reached(lost, 'failed')).error).toMatch(
      /files\/import-.* is gone.*upload it again/i,
    )

    const next = await reached(await upload(), 'ready')
    await answer(running, 'POST', `${imports}${next.id}/start/`)
    expect(await reached(next, 'finished')).toMatchObject({ counts: { added: 1 } })
    await expect(startServer({ folder })).rejects.toThrow('Another Langur server is using')
  })

  test('langur.db: no change is taken that nobody would find, until the file is back', async () => {
    const running = await start()
    const { id } = await apiOf(running)<Model>('POST', 'classifiers/', newModel)
    const file = join(folder, 'langur.db')
    renameSync(file, `${file}-elsewhere`)
    const added = { data: [{ text: 'Written into nowhere' }] }
    const refused = await answer(running, 'POST', `v3/classifiers/${id}/data/`, added)
    expect(refused.status).toBe(503)
    expect(refused.body.detail).toContain(`${file} was deleted, moved or replaced`)
    expect(await answer(running, 'GET', 'health')).toMatchObject({ status: 503 })
    // Together they need more connections than are open: none makes an empty file in its place.
    const asked = Array.from({ length: 12 }, () =>
      answer(running, 'GET', `v3/classifiers/${id}/data/`),
    )
    for (const { status } of await Promise.all(asked)) expect([200, 503]).toContain(status)
    expect(existsSync(file)).toBe(false)
    renameSync(`${file}-elsewhere`, file)
    expect(await answer(running, 'POST', `v3/classifiers/${id}/data/`, added)).toMatchObject({
      status: 200,
    })
    expect(await answer(running, 'GET', 'health')).toMatchObject({ status: 200 })
    const { items } = await apiOf(running)<List<Sample>>('GET', `classifiers/${id}/data/`)
    expect(items.map(({ text }) => text)).toEqual(['Written into nowhere'])
  })
})

test('its log goes while it runs: no change is taken, and a stop saves what was', async () => {
  const running = await start()
  const { id } = await apiOf(running)<Model>('POST', 'classifiers/', newModel)
  const log = join(folder, 'langur.db-wal')
  const add = (text: string) =>
    answer(running, 'POST', `v3/classifiers/${id}/data/`, { data: [{ text }] })
  await add('Acknowledged')
  rmSync(log)
  const refused = await add('Written into nowhere')
  expect(refused.status).toBe(503)
  expect(refused.body.detail).toContain(`${log} was deleted, moved or replaced`)
  expect(await answer(running, 'GET', 'health')).toMatchObject({ status: 503 })
  await running.stop()

  const { items } = await apiOf(await start())<List<Sample>>('GET', `classifiers/${id}/data/`)
  expect(items.map(({ text }) => text)).toEqual(['Acknowledged'])
})

describe('a start that cannot be says why, and changes nothing:', () => {
  test('a database that is none', async () => {
    writeFileSync(join(folder, 'langur.db'), 'No database. '.repeat(1_000))
    await expect(start()).rejects.toThrow(
      `langur.db in ${folder} is damaged (SQLITE_NOTADB). Stop Langur and go back to a backup: npm run restore -- FILE`,
    )
    expect(existsSync(join(folder, 'langur.db'))).toBe(true)
  })

  test('too few files that may be open', async () => {
    await expect(start({ descriptors: 100 })).rejects.toThrow(
      'This process may open 100 files and connections at once, and Langur needs 256. Start it with a higher limit, such as “ulimit -n 4096”.',
    )
  })
})

test('more connections than may be open: new ones are closed and it is said; the database still opens', async () => {
  const running = await start({ descriptors: 300 })
  const { port } = new URL(running.url)
  const sockets = Array.from({ length: 260 }, () =>
    connect(Number(port), '127.0.0.1').on('error', () => {}),
  )
  await said(running, 'More than 129 connections are open')
  for (const socket of sockets) socket.destroy()
  const { id } = await until(() =>
    apiOf(running)<Model>('POST', 'classifiers/', newModel).catch(() => null),
  )
  expect(id).toMatch(/^cl_/)
})
