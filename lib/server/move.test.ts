import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '@/db/connection/migrate'
import { DATABASE_FILE } from '@/db/connection/open'
import { askServer } from '@/db/postgres/server'
import type { Import } from '@/lib/contracts/import'
import type { Model } from '@/lib/contracts/model'
import { testServer } from '@/lib/env'
import { apiOf, train } from '@/lib/testing/api/train'
import { cuttable } from '@/lib/testing/database/cuttable-server'
import { databasesOnServer } from '@/lib/testing/database/on-server'
import { migrations } from '@/lib/testing/database/temporary-database'
import { buildOnce } from '@/lib/testing/processes/build-once'
import { runScript } from '@/lib/testing/processes/run-script'
import { account, type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'

let folder: string
beforeAll(buildOnce, 900_000)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langur-move-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const move = (from: string, to: string, ...rest: Parameters<typeof runScript>[2][]) =>
  runScript('move', ['--from', from, '--to', to], ...rest)

describe('what cannot be moved is said, and ends with 1:', () => {
  const away = 'postgres://langur:not-to-be-shown@127.0.0.1:9/langur'

  test('no option, and an address that is none', async () => {
    expect(await runScript('move', [])).toEqual({
      code: 1,
      said: expect.stringMatching(/^Say --from: npm run move -- --from \.\/data --to postgres:/),
    })
    const { code, said } = await move(folder, 'postgres://langur:not-to-be-shown@db')
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/^--to must be a folder, or an address/),
    ])
    expect(said).not.toContain('not-to-be-shown')
  })

  test('a folder without a database, in which nothing is made', async () => {
    expect(await move(join(folder, 'nowhere'), away)).toEqual({
      code: 1,
      said: expect.stringMatching(/nowhere\/langur\.db has nothing of Langur/),
    })
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  test('a server that is down, as source and as target', async () => {
    const sentence = /^PostgreSQL at 127\.0\.0\.1:9\/langur does not answer \(ECONNREFUSED\)/
    await migrate(folder, migrations)
    expect(await move(folder, away)).toEqual({ code: 1, said: expect.stringMatching(sentence) })
    expect(await move(away, folder)).toEqual({ code: 1, said: expect.stringMatching(sentence) })
  })
})

describe.skipIf(testServer() === undefined)('with a server of PostgreSQL', () => {
  const databases = databasesOnServer()
  let server: RunningServer | undefined
  afterEach(async () => {
    await server?.stop()
    server = undefined
    await databases.dropAll()
  })

  async function start(env: Record<string, string> = {}, data = folder): Promise<RunningServer> {
    server = await startServer({ folder: data, env })
    return server
  }
  const texts = ['My card payment failed twice', 'The parcel never came', 'Where is my invoice?']

  /** What is said once PostgreSQL has noticed that the session of who was killed is gone. */
  const onceFree = (ask: () => Promise<string>) =>
    until(async () => {
      const said = await ask()
      return said.includes('Langur is using PostgreSQL') ? null : said
    })

  /** What a person who was logged in before sees, what production answers, and what a search finds. */
  async function seen(running: RunningServer, id: string, cookie: string) {
    const api = `${running.url}/api/v3`
    const headers = { Authorization: `Token ${running.token}`, 'Content-Type': 'application/json' }
    const body = JSON.stringify({ data: texts, production_model: true, more_tags: true })
    const classified = await fetch(`${api}/classifiers/${id}/classify/`, {
      method: 'POST',
      headers,
      body,
    })
    const session = await fetch(`${api}/session/`, { headers: { cookie } })
    const found = await fetch(`${api}/classifiers/${id}/data/?q=invoice&limit=200`, { headers })
    const all = [classified, session, found]
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200])
    return Promise.all(all.map((answer) => answer.json()))
  }

  /** A model that is in production, an upload that waits to be started, and a login. */
  async function fill(running: RunningServer) {
    const call = apiOf(running)
    const { id } = await call<Model>('POST', 'classifiers/', {
      name: 'Tickets',
      train_automatically: false,
    })
    await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
    await train(running, id)
    await call('POST', `classifiers/${id}/deploy/`)
    const path = await upload(running, id)
    const login = await fetch(`${running.url}/api/v3/session/`, {
      method: 'POST',
      body: JSON.stringify(account),
    })
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? ''
    return { id, path, cookie }
  }

  /** A file that waits to be imported; answers the path of its import. */
  async function upload(running: RunningServer, id: string, name = 'more.csv'): Promise<string> {
    const uploaded = await fetch(
      `${running.url}/api/v3/classifiers/${id}/imports/?file_name=${name}`,
      {
        method: 'POST',
        headers: { Authorization: `Token ${running.token}` },
        body: 'text,tag\nWhere is my parcel now,Shipping\nI was charged two times,Billing\n',
      },
    )
    const { id: importId }: Import = await uploaded.json()
    const path = `classifiers/${id}/imports/${importId}/`
    const call = apiOf(running)
    await until(async () => ((await call<Import>('GET', path)).state === 'ready' ? true : null))
    return path
  }

  async function importNow(running: RunningServer, path: string): Promise<void> {
    const call = apiOf(running)
    await call('POST', `${path}start/`)
    await until(async () => ((await call<Import>('GET', path)).state === 'finished' ? true : null))
  }

  test('everything goes to the server and back: logins, texts, answers, uploads, and it goes on there', async () => {
    const address = await databases.create()
    let running = await start()
    const { id, path, cookie } = await fill(running)
    const before = await seen(running, id, cookie)
    const [kept] = readdirSync(join(folder, 'files'))
    const inUse = await move(folder, address)
    expect([inUse.code, inUse.said]).toEqual([
      1,
      expect.stringMatching(/^Langur is using|^Another Langur server is using/),
    ])
    await upload(running, id, 'lost.csv')
    await running.stop()
    const [lost = ''] = readdirSync(join(folder, 'files')).filter((name) => name !== kept)
    rmSync(join(folder, 'files', lost))

    const there = await move(folder, address)
    expect(there.code, there.said).toBe(0)
    expect(there.said).toMatch(/^\d+ tables are the same: [\d,]+ rows, compared by SHA-256\.$/m)
    expect(there.said).toContain(
      'Production answers as before, to the last digit: models 1, texts 21.',
    )
    expect(there.said).toContain('that are needed came along: 1.')
    expect(there.said).toContain(
      `Gone, so it did not come along: ${join(folder, 'files', lost)} (the import “lost.csv” of the model “Tickets”).`,
    )
    const again = await move(folder, address)
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('is not empty: ')])

    running = await start({ DATABASE_URL: address })
    expect(await seen(running, id, cookie)).toEqual(before)
    await importNow(running, path)
    await train(running, id)
    const later = await upload(running, id)
    const grown = await seen(running, id, cookie)
    expect(grown).not.toEqual(before)
    const { said } = await move(address, join(folder, 'back'))
    expect(said).toMatch(/^Langur is using PostgreSQL at/)
    await running.stop()

    const back = await move(address, join(folder, 'back'))
    expect(back.code, back.said).toBe(0)
    expect(statSync(join(folder, 'back', DATABASE_FILE)).mode & 0o777).toBe(0o600)
    running = await start({}, join(folder, 'back'))
    expect(await seen(running, id, cookie)).toEqual(grown)
    await importNow(running, later)
    await train(running, id)
  }, 300_000)

  test('what is killed or interrupted, or loses its server, goes on where it was; no Langur starts in between', async () => {
    await migrate(folder, migrations)
    let running = await start()
    const call = apiOf(running)
    const { id } = await call<Model>('POST', 'classifiers/', { name: 'Many' })
    for (let part = 0; part < 8; part++) {
      const data = Array.from({ length: 500 }, (_, index) => ({ text: `Text ${part} ${index}` }))
      await call('POST', `classifiers/${id}/data/`, { data })
    }
    await running.stop()
    const way = await cuttable(await databases.create())
    const isUnderWay = (said: string) => said.includes('users: 1 row')

    const killed = await move(folder, way.address, (said) => (isUnderWay(said) ? 'SIGKILL' : null))
    expect(killed.code).toBeNull()
    const refused = await onceFree(() =>
      start({ DATABASE_URL: way.address }).then(
        () => 'It started.',
        (error: Error) => error.message,
      ),
    )
    expect(refused).toContain(
      `is being filled from ${join(folder, DATABASE_FILE)}, which has not ended. Do the same npm run move again`,
    )
    const ended = await move(folder, way.address, (said) =>
      said.includes('What was moved before') ? 'SIGINT' : null,
    )
    expect([ended.code, ended.said]).toEqual([
      1,
      expect.stringMatching(/^Interrupted\. Do the same/m),
    ])

    let cutting: Promise<void> | undefined
    const cut = await move(folder, way.address, (said) => {
      if (said.includes('What was moved before')) cutting ??= way.cut()
      return null
    })
    await cutting
    expect([cut.code, cut.said]).toEqual([
      1,
      expect.stringMatching(/does not answer .* Then do the same move again: it goes on where/),
    ])
    await way.mend()
    const moved = await onceFree(async () => (await move(folder, way.address)).said)
    expect(moved).toContain('Production answers as before, to the last digit: models 0, texts 0.')
    expect(moved).toContain('What was moved before is left as it is; the rest follows.')
    running = await start({ DATABASE_URL: way.address })
    const { items } = await apiOf(running)<{ items: unknown[] }>(
      'GET',
      `classifiers/${id}/data/?limit=200`,
    )
    expect(items).toHaveLength(200)
    await running.stop()
    server = undefined
    await way.cut()
  }, 300_000)

  test('an account without rights, and another encoding, are refused in words', async () => {
    await migrate(folder, migrations)
    const address = new URL(await databases.create())
    const name = `langur_test_${process.pid}`
    await askServer(databases.server, `CREATE ROLE ${name} LOGIN PASSWORD 'secret'`)
    try {
      Object.assign(address, { username: name, password: 'secret' })
      const refused = await move(folder, address.href)
      expect([refused.code, refused.said]).toEqual([
        1,
        expect.stringMatching(/refuses Langur's account \(42501\).*may create a schema in it/),
      ])
    } finally {
      await askServer(databases.server, `DROP ROLE ${name}`)
    }
    const other = await move(folder, await databases.create('SQL_ASCII'))
    expect([other.code, other.said]).toEqual([
      1,
      expect.stringContaining('keeps texts as SQL_ASCII'),
    ])
  })
})
