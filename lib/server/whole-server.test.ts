import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { childEnv } from '@/lib/env'
import { isAlive } from '@/lib/testing/processes/is-alive'
import { account, type RunningServer, startServer } from '@/lib/testing/processes/start-server'

let folder: string
let server: RunningServer | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langur-whole-'))
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  rmSync(folder, { recursive: true })
})

async function start(options: Parameters<typeof startServer>[0] = {}): Promise<RunningServer> {
  server = await startServer({ folder, ...options })
  return server
}

const authorization = (token: string) => ({ authorization: `Token ${token}` })

async function whoAmI({ url, token }: RunningServer) {
  const answer = await fetch(`${url}/api/v3/session/`, { headers: authorization(token) })
  return { status: answer.status, body: await answer.json() }
}

function logIn(url: string, body: { email: string; password: string }) {
  return fetch(`${url}/api/v3/session/`, { method: 'POST', body: JSON.stringify(body) })
}

async function jobsOf(url: string): Promise<string> {
  return (await (await fetch(`${url}/api/health`)).json()).jobs
}

const eventually = { timeout: 30_000, interval: 100 }

test('creates the account and the token that the environment names', async () => {
  const running = await start()
  expect(await whoAmI(running)).toMatchObject({
    status: 200,
    body: { email: account.email, role: 'owner' },
  })
  expect((await logIn(running.url, account)).status).toBe(200)
  expect(running.setupUrl).toBeUndefined()
})

test('shows a one-time setup address, which creates the first account and logs in', async () => {
  const { url, setupUrl } = await start({ account: false })
  const code = new URL(setupUrl ?? '').searchParams.get('code')
  const first = { name: 'Maya', ...account, code }
  const create = () =>
    fetch(`${url}/api/v3/setup/`, { method: 'POST', body: JSON.stringify(first) })
  const created = await create()
  expect(created.status).toBe(200)
  expect(created.headers.getSetCookie().join()).toContain('HttpOnly')
  expect((await create()).status).toBe(403)
})

test('refuses a second server on the same folder, and the first goes on', async () => {
  const running = await start()
  await expect(startServer({ folder })).rejects.toThrow('Another Langur server is using')
  expect((await whoAmI(running)).status).toBe(200)
})

test('ends with exit code 0 on SIGTERM, together with its job runner', async () => {
  const running = await start()
  await vi.waitFor(async () => expect(await jobsOf(running.url)).toBe('ready'), eventually)
  expect(await running.stop()).toBe(0)
  expect(isAlive(running.runnerPid())).toBe(false)
})

test('killed with -9 leaves no job runner behind and starts again on the same folder', async () => {
  const running = await start()
  await vi.waitFor(async () => expect(await jobsOf(running.url)).toBe('ready'), eventually)
  const runner = running.runnerPid()
  await running.kill()
  await vi.waitFor(() => expect(isAlive(runner)).toBe(false), eventually)
  expect((await whoAmI(await start())).status).toBe(200)
})

test('takes over a password that is reset while it runs', async () => {
  const { url } = await start()
  const script = fileURLToPath(new URL('./scripts/reset-password.mjs', import.meta.url))
  const options = { env: childEnv(folder), encoding: 'utf8' } as const
  const output = execFileSync(process.execPath, [script, account.email], options)
  const password = /The new password is (\S+)/.exec(output)?.[1] ?? ''
  expect((await logIn(url, account)).status).toBe(401)
  expect((await logIn(url, { ...account, password })).status).toBe(200)
})

test('describes itself in OpenAPI and counts itself in metrics, for those with a token', async () => {
  const running = await start()
  const headers = authorization(running.token)
  const openapi = await (await fetch(`${running.url}/api/openapi.json`, { headers })).json()
  expect(openapi).toMatchObject({ openapi: '3.1.0', paths: { '/api/v3/tokens/': { post: {} } } })
  expect((await fetch(`${running.url}/api/metrics`)).status).toBe(401)
  const metrics = await fetch(`${running.url}/api/metrics`, { headers })
  expect(await metrics.text()).toContain('langur_api_requests_total')
})
