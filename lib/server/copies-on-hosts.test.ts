import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createOnServer } from '@/db/postgres/server'
import { at } from '@/lib/at'
import { type Role, testServer } from '@/lib/env'
import { startMixedLoad } from '@/lib/testing/copies/mixed-load'
import { createTestHosts, type TestHost, type TestHosts } from '@/lib/testing/copies/test-hosts'
import { hasPostgres, startPostgres } from '@/lib/testing/database/start-postgres.mjs'
import { buildOnce } from '@/lib/testing/processes/build-once'
import { retryingProxy } from '@/lib/testing/processes/retrying-proxy'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'

vi.setConfig({ testTimeout: 900_000 })

const ROLES: readonly Role[] = ['serve', 'serve', 'web', 'web', 'jobs', 'jobs']
/** Longer than others wait for a runner that is not heard of. */
const FAULT_MS = 10_000

type Copy = { role: Role; host: TestHost; server: RunningServer }

/** Copies on hosts of their own, over a PostgreSQL that ends and a network that is cut. */
describe.skipIf(testServer() === undefined || !hasPostgres())('copies on hosts', () => {
  let network: TestHosts
  let postgres: Awaited<ReturnType<typeof startPostgres>>
  let proxy: Awaited<ReturnType<typeof retryingProxy>> | undefined
  let copies: Copy[] = []
  const folders: string[] = []
  beforeAll(buildOnce, 900_000)
  beforeEach(async () => {
    network = createTestHosts(ROLES.length)
    postgres = await startPostgres(network.address)
    const address = await createOnServer(postgres.url, 'langur')
    copies = await Promise.all(
      ROLES.map(async (role, index) => {
        const host = at(network.hosts, index)
        return { role, host, server: await startCopy(address, role, host) }
      }),
    )
    const urls = (role: Role) => of(role).map(({ server }) => server.url)
    proxy = await retryingProxy({ serve: urls('serve'), web: urls('web') })
  }, 300_000)
  afterEach(async () => {
    await proxy?.close()
    proxy = undefined
    await Promise.all(copies.splice(0).map(({ server }) => server.stop()))
    postgres.remove()
    network.remove()
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  }, 120_000)

  const of = (role: Role) => copies.filter((copy) => copy.role === role)

  function startCopy(address: string, role: Role, host: TestHost): Promise<RunningServer> {
    const folder = mkdtempSync(join(tmpdir(), `langur-host-${role}-`))
    folders.push(folder)
    const env = { DATABASE_URL: address, LANGUR_ROLE: role, HOST: host.address }
    return startServer({ folder, env, within: host.within })
  }

  const startLoad = () =>
    startMixedLoad({ url: String(proxy?.url), token: copies[0]?.server.token ?? '' })

  test('PostgreSQL ends without a word and is back after ten seconds: nothing acknowledged is lost or doubled', async () => {
    const load = await startLoad()
    postgres.crash()
    await pause(FAULT_MS)
    postgres.start()
    await load.untilItGoesOn()
    await load.end()
    for (const { server } of copies) expect(server.output()).not.toContain('a job failed')
  })

  test('one of each is killed and the way to a job runner and to who serves is cut for ten seconds: nor is it', async () => {
    const load = await startLoad()
    const reached = [of('jobs')[1], of('serve')[1]]
    for (const copy of reached) copy?.host.cut?.()
    for (const role of ['jobs', 'web', 'serve'] as const) {
      const killed = of(role)[0]
      copies = copies.filter((copy) => copy !== killed)
      await killed?.server.kill()
    }
    await pause(FAULT_MS)
    for (const copy of reached) copy?.host.mend()
    await load.untilItGoesOn()
    await load.end()
  })
})
