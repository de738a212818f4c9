import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createOnServer, dropOnServer } from '@/db/postgres/server'
import type { Backups } from '@/lib/contracts/backup'
import type { Classified } from '@/lib/contracts/classify'
import type { Import } from '@/lib/contracts/import'
import type { Model } from '@/lib/contracts/model'
import type { Health } from '@/lib/contracts/server'
import type { Status } from '@/lib/contracts/status'
import { testServer } from '@/lib/env'
import { apiOf, train } from '@/lib/testing/api/train'
import { cuttable } from '@/lib/testing/database/cuttable-server'
import { setClock } from '@/lib/testing/database/set-clock'
import { buildOnce } from '@/lib/testing/processes/build-once'
import { account, type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'

const given = testServer()

/** Langur as people start it, with its data in PostgreSQL. */
describe.skipIf(given === undefined)('over PostgreSQL', () => {
  let name: string
  let folder: string
  let way: Awaited<ReturnType<typeof cuttable>>
  let server: RunningServer | undefined
  beforeAll(buildOnce, 900_000)
  beforeEach(async () => {
    name = `langur_test_${randomUUID().replaceAll('-', '')}`
    folder = mkdtempSync(join(tmpdir(), 'langur-postgres-'))
    const address = new URL(await createOnServer(String(given), name))
    address.password ||= 'not-to-be-shown'
    way = await cuttable(address.href)
  })
  afterEach(async () => {
    await server?.stop()
    server = undefined
    await way.cut()
    await dropOnServer(String(given), name)
    rmSync(folder, { recursive: true })
  })

  async function start(): Promise<RunningServer> {
    server = await startServer({ folder, env: { DATABASE_URL: way.address } })
    return server
  }

  const texts = ['My card payment failed twice', 'The parcel never came']

  /** A model that is uploaded, trained and deployed. */
  async function deploy(running: RunningServer): Promise<string> {
    const call = apiOf(running)
    const { id } = await call<Model>('POST', 'classifiers/', {
      name: 'Tickets',
      train_automatically: false,
    })
    await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
    const uploaded = await fetch(
      `${running.url}/api/v3/classifiers/${id}/imports/?file_name=more.csv`,
      {
        method: 'POST',
        headers: { Authorization: `Token ${running.token}` },
        body: 'text,tag\nWhere is my parcel now,Shipping\nI was charged two times,Billing\n',
      },
    )
    const { id: importId }: Import = await uploaded.json()
    const path = `classifiers/${id}/imports/${importId}/`
    await until(async () => ((await call<Import>('GET', path)).state === 'ready' ? true : null))
    await call('POST', `${path}start/`)
    const ended = await until(async () => {
      const now = await call<Import>('GET', path)
      return now.finished === null ? null : now
    })
    expect(ended).toMatchObject({ state: 'finished', counts: { added: 2 } })
    await train(running, id)
    await call('POST', `classifiers/${id}/deploy/`)
    return id
  }

  const classify = (running: RunningServer, id: string) =>
    fetch(`${running.url}/api/v3/classifiers/${id}/classify/`, {
      method: 'POST',
      headers: { Authorization: `Token ${running.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ data: texts, production_model: true }),
    })
  const classified = async (running: RunningServer, id: string): Promise<Classified[]> =>
    (await classify(running, id)).json()

  test('people log in, upload, train, deploy and classify; a killed server goes on where it was', async () => {
    let running = await start()
    const login = await fetch(`${running.url}/api/v3/session/`, {
      method: 'POST',
      body: JSON.stringify(account),
    })
    expect(login.status).toBe(200)
    const id = await deploy(running)
    const before = await classified(running, id)
    expect(before.map(({ classifications }) => classifications.length)).toEqual([1, 1])

    await running.kill()
    running = await start()
    expect(await classified(running, id)).toEqual(before)
    const call = apiOf(running)
    const { storage, versions, backup } = await call<Status>('GET', 'status/')
    expect(storage).toMatchObject({ folder, log_bytes: null, trouble: null })
    expect(storage.server).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+\/langur_test_/)
    expect(versions.sqlite).toBeNull()
    expect(versions.postgresql).toMatch(/^\d+/)
    expect(backup).toMatchObject({ last: null, elsewhere: true, overdue: false })
    expect((await call<Backups>('GET', 'backups/')).elsewhere).toContain('pg_dump')
    await expect(call('POST', 'backups/')).rejects.toThrow('409')
    const headers = { Authorization: `Token ${running.token}` }
    const metrics = await (await fetch(`${running.url}/api/metrics`, { headers })).text()
    expect(metrics).toMatch(/langur_database_bytes\{[^}]*part="file"[^}]*\} [1-9]/)
    expect(running.output()).not.toContain('not-to-be-shown')
  }, 240_000)

  test('a server of PostgreSQL that goes away is said in words, and all goes on when it is back', async () => {
    const running = await start()
    const id = await deploy(running)
    const before = await classified(running, id)
    const processes = running.processes()
    await way.cut()
    const words = /^PostgreSQL at 127\.0\.0\.1:\d+\/langur_test_\w+ does not answer/
    const add = () =>
      fetch(`${running.url}/api/v3/classifiers/${id}/data/`, {
        method: 'POST',
        headers: { Authorization: `Token ${running.token}` },
        body: JSON.stringify({ data: [{ text: 'Written when it is away' }] }),
      })
    for (const ask of [() => classify(running, id), add]) {
      const refused = await ask()
      expect(refused.status).toBe(503)
      expect(await refused.json()).toMatchObject({
        error_code: 'NOT_READY',
        detail: expect.stringMatching(words),
      })
    }
    const health = await fetch(`${running.url}/api/health`)
    expect(health.status).toBe(503)
    expect((await health.json()).detail).toMatch(words)

    await way.mend()
    expect(await classified(running, id)).toEqual(before)
    expect((await add()).status).toBe(200)
    expect((await fetch(`${running.url}/api/health`)).status).toBe(200)
    await train(running, id)
    expect(running.processes()).toEqual(processes)
    expect(running.output()).not.toContain('not-to-be-shown')
  }, 240_000)

  test('a clock that is a minute off is said by health, and all goes on', async () => {
    const running = await start()
    const clock = async () => {
      const answer = await fetch(`${running.url}/api/health`)
      return answer.ok ? ((await answer.json()) as Health).clock : null
    }
    expect(await clock()).toBeNull()
    const client = new pg.Client({ connectionString: way.address })
    await client.connect()
    await setClock(client, '61 seconds')
    await client.end()
    const words = /^The clock of this machine is 6[01] s behind that of PostgreSQL at/
    expect(await until(clock)).toMatch(words)
    await until(async () => (/"msg":"The clock of this/.test(running.output()) ? true : null))
    await apiOf(running)<Model>('POST', 'classifiers/', { name: 'Tickets' })
  }, 120_000)

  test('one that is away at the start is named, and nothing is started', async () => {
    await way.cut()
    await expect(start()).rejects.toThrow(
      /PostgreSQL at 127\.0\.0\.1:\d+\/\w+ does not answer \(ECONNREFUSED\)\. Start it/,
    )
    await way.mend()
    await start()
  }, 120_000)
})
