import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createOnServer, dropOnServer } from '@/db/postgres/server'
import type { Classified } from '@/lib/contracts/classify'
import type { Import } from '@/lib/contracts/import'
import type { Health } from '@/lib/contracts/server'
import type { TokenCreated } from '@/lib/contracts/token'
import { type Role, testServer } from '@/lib/env'
import { apiOf, train } from '@/lib/testing/api/train'
import {
  type Asked,
  classify,
  exportAll,
  newModel,
  startMixedLoad,
} from '@/lib/testing/copies/mixed-load'
import { cuttable } from '@/lib/testing/database/cuttable-server'
import { buildOnce } from '@/lib/testing/processes/build-once'
import { retryingProxy } from '@/lib/testing/processes/retrying-proxy'
import { account, type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'

vi.setConfig({ testTimeout: 600_000 })

const given = testServer()

/** Several copies of Langur, each with a disk of its own, over one PostgreSQL, behind a proxy. */
describe.skipIf(given === undefined)('copies over one PostgreSQL', () => {
  let name: string
  let way: Awaited<ReturnType<typeof cuttable>>
  let proxy: Awaited<ReturnType<typeof retryingProxy>> | undefined
  const copies = new Set<RunningServer>()
  const folders: string[] = []
  beforeAll(buildOnce, 900_000)
  beforeEach(async () => {
    name = `langur_test_${randomUUID().replaceAll('-', '')}`
    way = await cuttable(await createOnServer(String(given), name))
  })
  afterEach(async () => {
    await proxy?.close()
    proxy = undefined
    await Promise.all([...copies].map((copy) => copy.stop()))
    copies.clear()
    await way.cut()
    await dropOnServer(String(given), name)
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })

  async function start(role: Role): Promise<RunningServer> {
    const folder = mkdtempSync(join(tmpdir(), `langur-copy-${role}-`))
    folders.push(folder)
    const copy = await startServer({
      folder,
      env: { DATABASE_URL: way.address, LANGUR_ROLE: role },
    })
    copies.add(copy)
    return copy
  }

  async function kill(copy: RunningServer | undefined): Promise<void> {
    if (!copy) throw new Error('There is no such copy.')
    copies.delete(copy)
    await copy.kill()
  }

  /** A proxy before these, which is asked like a server. */
  async function behindProxy(serve: RunningServer[], web: RunningServer[]) {
    const urls = (some: RunningServer[]) => some.map(({ url }) => url)
    proxy = await retryingProxy({ serve: urls(serve), web: urls(web) })
    return { url: proxy.url, token: serve[0]?.token ?? '' }
  }

  async function importFile({ url, token }: Asked, id: string, rows: readonly string[]) {
    const uploaded = await fetch(`${url}/api/v3/classifiers/${id}/imports/?file_name=more.csv`, {
      method: 'POST',
      headers: { Authorization: `Token ${token}` },
      body: `text,tag\n${rows.map((row) => `${row},Billing\n`).join('')}`,
    })
    const { id: importId }: Import = await uploaded.json()
    const call = apiOf({ url, token })
    const path = `classifiers/${id}/imports/${importId}/`
    await until(async () => ((await call<Import>('GET', path)).state === 'ready' ? true : null))
    await call('POST', `${path}start/`)
    return until(async () => {
      const now = await call<Import>('GET', path)
      return now.finished === null ? null : now
    })
  }

  test('each does its part: what one is sent another one reads, and who is asked for what it has not says so', async () => {
    const [web, jobs, serve] = await Promise.all([start('web'), start('jobs'), start('serve')])
    const health = async ({ url }: RunningServer): Promise<Health> =>
      (await fetch(`${url}/api/health`)).json()
    await until(async () => ((await health(jobs)).jobs === 'ready' ? true : null))
    expect(await health(web)).toMatchObject({ role: 'web', web: 'ready', jobs: 'elsewhere' })
    expect(await health(jobs)).toMatchObject({ role: 'jobs', web: 'elsewhere', jobs: 'ready' })
    expect(await health(serve)).toMatchObject({ role: 'serve', web: 'elsewhere' })
    expect([...serve.processes().keys()]).toEqual(['serve'])

    const id = await newModel(web, trainingTexts())
    const done = await importFile(web, id, ['Where is my money', 'I was charged two times'])
    expect(done).toMatchObject({ state: 'finished', counts: { added: 2 } })
    await train(web, id)
    await apiOf(web)('POST', `classifiers/${id}/deploy/`)
    const answers = await Promise.all([serve, web, jobs].map((copy) => classify(copy, id)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const [first, ...others] = await Promise.all(
      answers.map(async (answer): Promise<Classified[]> => answer.json()),
    )
    expect(first?.map(({ classifications }) => classifications.length)).toEqual([1, 1])
    for (const other of others) expect(other).toEqual(first)
    const file = await exportAll(web, id)
    expect(file).toContain('I was charged two times')

    const refused = await fetch(`${serve.url}/api/v3/classifiers/`)
    expect(refused.status).toBe(421)
    expect(await refused.json()).toMatchObject({
      error_code: 'MISDIRECTED',
      detail: expect.stringContaining('LANGUR_ROLE=web'),
    })
  })

  test('limits of a token and failed logins count for all copies together', async () => {
    const [one, two, jobs] = await Promise.all([start('web'), start('web'), start('jobs')])
    const id = await newModel(one, trainingTexts())
    await train(one, id)
    await apiOf(one)('POST', `classifiers/${id}/deploy/`)
    const { id: tokenId, token } = await apiOf(one)<TokenCreated>('POST', 'tokens/', {
      name: 'slow',
    })
    await apiOf(two)('PATCH', `tokens/${tokenId}/limits/`, { requests_per_minute: 6 })
    const statuses: number[] = []
    for (let round = 0; round < 4; round++) {
      for (const { url } of [one, two, jobs]) {
        statuses.push((await classify({ url, token }, id)).status)
      }
    }
    // It fills by one in ten seconds.
    const answered = statuses.filter((status) => status === 200).length
    expect(statuses.slice(0, 6)).toEqual([200, 200, 200, 200, 200, 200])
    expect(answered).toBeLessThan(12)
    expect(statuses).toContain(429)

    const logIn = ({ url }: RunningServer, password: string) =>
      fetch(`${url}/api/v3/session/`, {
        method: 'POST',
        body: JSON.stringify({ ...account, password }),
      })
    for (let attempt = 0; attempt < 5; attempt++) {
      expect((await logIn(attempt % 2 === 0 ? one : two, 'a wrong password')).status).toBe(401)
    }
    expect((await logIn(two, account.password)).status).toBe(429)
    expect((await logIn(one, account.password)).status).toBe(429)
  })

  test('one of each is killed and the way to PostgreSQL is cut: nothing acknowledged is lost or doubled', async () => {
    const [serve, web, jobs] = await Promise.all([
      Promise.all([start('serve'), start('serve')]),
      Promise.all([start('web'), start('web')]),
      Promise.all([start('jobs'), start('jobs')]),
    ])
    const asked = await behindProxy(serve, web)
    const load = await startMixedLoad(asked)
    for (const [copy] of [jobs, web, serve]) await kill(copy)
    await way.cut()
    await way.mend()
    await load.untilItGoesOn()
    await load.end()
  })
})
