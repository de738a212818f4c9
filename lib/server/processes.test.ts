import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Model } from '@/lib/contracts/model'
import type { Health } from '@/lib/contracts/server'
import type { TokenCreated } from '@/lib/contracts/token'
import type { Usage } from '@/lib/contracts/usage'
import { apiOf, train } from '@/lib/testing/api/train'
import { buildOnce } from '@/lib/testing/processes/build-once'
import { isAlive } from '@/lib/testing/processes/is-alive'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { root } from './scripts/paths.mjs'

// A server or two are started in each, which takes its time where others use the machine.
vi.setConfig({ testTimeout: 240_000 })

let server: RunningServer
// What a build takes is not what a test may take.
beforeAll(buildOnce, 900_000)
afterEach(() => server.stop())

const pidOf = (name: string) => server.processes().get(name) ?? 0
const health = async (): Promise<Health> => (await fetch(`${server.url}/api/health`)).json()
const reached = (web: Health['web']) =>
  until(async () => ((await health()).web === web ? true : null))
const waitForOther = (name: string, before: number) =>
  until(async () => (pidOf(name) === before ? null : true))

/** A model with a version in production. */
async function deployed(): Promise<string> {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Tickets',
    train_automatically: false,
  })
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  return id
}

/** Asks production on a connection of its own. */
function classify(id: string, token = server.token): Promise<Response> {
  return fetch(`${server.url}/api/v3/classifiers/${id}/classify/`, {
    method: 'POST',
    headers: { Authorization: `Token ${token}`, Connection: 'close' },
    body: '{"data":["my card was charged twice"],"production_model":true}',
  })
}

test('the processes that run are those of the picture in the architecture', async () => {
  server = await startServer()
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
  const drawn = Array.from(page.matchAll(/┌─ (\w+) ── lib\/(?:server|jobs)\//g), ([, name]) => name)
  const running = ['parent', ...server.processes().keys()]
  expect(running.sort()).toEqual(drawn.sort())
  for (const pid of server.processes().values()) expect(isAlive(pid)).toBe(true)
  const niceness = ['serve', 'web', 'jobs'].map((name) => getPriority(pidOf(name)))
  expect(niceness).toEqual(niceness.toSorted((a, b) => a - b))
  expect(new Set(niceness).size).toBe(3)
})

test('web killed again and again: every classify is answered, and no request is counted twice', async () => {
  server = await startServer()
  const id = await deployed()
  let isOver = false
  let answered = 0
  const statuses = new Set<number>()
  const load = Array.from({ length: 2 }, async () => {
    while (!isOver) {
      statuses.add((await classify(id)).status)
      answered += 1
    }
  })
  for (let kill = 0; kill < 3; kill += 1) {
    const before = pidOf('web')
    process.kill(before, 'SIGKILL')
    await waitForOther('web', before)
    await reached('ready')
  }
  isOver = true
  await Promise.all(load)
  expect([...statuses]).toEqual([200])
  const counted = await until(async () => {
    const { days } = await apiOf(server)<Usage>('GET', `classifiers/${id}/usage/`)
    const sum = days.reduce((before, { production }) => before + production.requests, 0)
    return sum > 0 ? sum : null
  })
  expect(counted).toBeLessThanOrEqual(answered)
})

test('serve killed: another one takes its place, and whoever comes meanwhile is answered', async () => {
  server = await startServer()
  const before = pidOf('serve')
  process.kill(before, 'SIGKILL')
  expect((await health()).process).toBe('serve')
  expect(pidOf('serve')).not.toBe(before)
})

test('web hangs: classify answers, all else says so in words, and goes on when web does', async () => {
  server = await startServer()
  const id = await deployed()
  process.kill(pidOf('web'), 'SIGSTOP')
  const page = await fetch(`${server.url}/login`)
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '2'])
  expect(await page.text()).toContain('classify is answered meanwhile')
  expect((await classify(id)).status).toBe(200)
  expect(await health()).toMatchObject({ status: 'ok', web: 'silent' })
  process.kill(pidOf('web'), 'SIGCONT')
  await reached('ready')
  expect((await fetch(`${server.url}/login`)).status).toBe(200)
})

test('the parent killed: all others end', async () => {
  server = await startServer()
  const pids = [...server.processes().values()]
  await server.kill()
  await until(async () => (pids.some(isAlive) ? null : true))
})

describe('two processes that serve', () => {
  test('both answer by what was deployed last, and refuse a token that was revoked', async () => {
    server = await startServer({ env: { LANGUR_SERVE_PROCESSES: '2' } })
    const call = apiOf(server)
    const id = await deployed()
    const { token, id: tokenId } = await call<TokenCreated>('POST', 'tokens/', { name: 'other' })
    const asked = async () => Promise.all(Array.from({ length: 4 }, () => classify(id, token)))
    const versions = (answers: Response[]) =>
      answers.map(({ headers }) => headers.get('x-langur-version'))
    expect(versions(await asked())).toEqual(['1', '1', '1', '1'])
    await train(server, id)
    await call('POST', `classifiers/${id}/deploy/`, { reason: 'It is another one' })
    // The process by which it was deployed knows at once, the other one within a few milliseconds.
    await until(async () =>
      (await asked()).every(({ headers }) => headers.get('x-langur-version') === '2') ? true : null,
    )
    await call('DELETE', `tokens/${tokenId}/`)
    await until(async () => ((await asked()).every(({ status }) => status === 401) ? true : null))
    const names = await Promise.all(Array.from({ length: 8 }, async () => (await health()).process))
    expect(new Set(names)).toEqual(new Set(['serve-1', 'serve-2']))
  })

  test('and all others are in the metrics, each under its name', async () => {
    server = await startServer({ env: { LANGUR_SERVE_PROCESSES: '2', LANGUR_METRICS: 'public' } })
    await until(async () => ((await health()).jobs === 'ready' ? true : null))
    const text = await (await fetch(`${server.url}/api/metrics`)).text()
    const named = Array.from(
      text.matchAll(/^process_resident_memory_bytes\{process="([\w-]+)"\}/gm),
      ([, name]) => name,
    )
    expect(named.sort()).toEqual(['jobs', 'parent', 'serve-1', 'serve-2', 'web'])
  })
})

describe('a start', () => {
  test('on a port that is taken says so', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    server = await startServer()
    await expect(startServer({ env: { PORT: String(port) } })).rejects.toThrow(
      `Another program listens on port ${port} of 127.0.0.1 already. Stop it, or set PORT`,
    )
    other.close()
  })

  test('with a data folder whose path is too long for a socket works', async () => {
    const folder = mkdtempSync(join(tmpdir(), `langur-${'long-'.repeat(25)}`))
    server = await startServer({ folder })
    expect((await fetch(`${server.url}/login`)).status).toBe(200)
    await server.stop()
    rmSync(folder, { recursive: true })
  })
})
