import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/connection/database'
import { openDatabase } from '@/db/connection/open'
import { all, each, run, value } from '@/db/connection/sql'
import { testServer } from '@/lib/env'
import { cuttable } from '@/lib/testing/database/cuttable-server'
import { databasesOnServer } from '@/lib/testing/database/on-server'
import { migrations } from '@/lib/testing/database/temporary-database'
import { until } from '@/lib/testing/until'
import { migratePostgres } from './migrate'
import { askServer } from './server'

/** What is asked when the way to the server is cut, or the server ends the session. */
describe.skipIf(testServer() === undefined)('a connection that ends', () => {
  const databases = databasesOnServer()
  let address: string
  let way: Awaited<ReturnType<typeof cuttable>>
  let db: Database
  beforeAll(async () => {
    address = await databases.create()
    await migratePostgres(address, migrations)
  })
  beforeEach(async () => {
    way = await cuttable(address)
    db = await openDatabase(way.address, '/nowhere')
  })
  afterEach(async () => {
    await db.write((tx) => run(tx, `DELETE FROM meta WHERE key LIKE 'cut%'`))
    await db.close()
    await way.cut()
    await wakeAll()
  })
  afterAll(() => databases.dropAll())

  const endAll = () =>
    askServer(
      address,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'langur' AND datname = current_database()`,
    )
  const cutAndMend = async () => {
    await way.cut()
    await way.mend()
  }
  const troubleOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'none',
      (error) => db.faultOf(error)?.trouble ?? String(error),
    )
  const note = 'INSERT INTO meta (key, value) VALUES (?, ?)'
  const noted = () => all(db.read, `SELECT key FROM meta WHERE key LIKE 'cut%'`)

  describe.each([
    ['cut', cutAndMend],
    ['ended by the server', endAll],
  ])('%s', (_how, end) => {
    test('between two statements of a write, which then changes nothing', async () => {
      const write = db.write(async (tx) => {
        await run(tx, note, 'cut 1', '')
        await end()
        await run(tx, note, 'cut 2', '')
      })
      expect(await troubleOf(write)).toBe('away')
      expect(await noted()).toEqual([])
      await db.write((tx) => run(tx, note, 'cut 3', ''))
      expect(await noted()).toEqual([{ key: 'cut 3' }])
    })

    test('before the end of a write', async () => {
      const write = db.write(async (tx) => {
        await run(tx, note, 'cut 1', '')
        await end()
      })
      expect(await troubleOf(write)).toBe('away')
      expect(await noted()).toEqual([])
    })

    test('between two reads of one moment', async () => {
      const seen = db.snapshot(async ({ read }) => {
        await value(read, 'SELECT number FROM commits')
        await end()
        return value(read, 'SELECT number FROM commits')
      })
      expect(await troubleOf(seen)).toBe('away')
      expect(await db.snapshot(({ read }) => value(read, 'SELECT 1'))).toBe(1)
    })

    test('while a statement is answered', async () => {
      const asked = troubleOf(all(db.read, 'SELECT pg_sleep(600)'))
      await untilOneSleeps()
      await end()
      expect(await asked).toBe('away')
    })

    test('while rows are fetched one after the other', async () => {
      const asked = troubleOf(each(db.read, () => true, 'SELECT pg_sleep(600) AS slept'))
      await untilOneSleeps()
      await end()
      expect(await asked).toBe('away')
      await untilItAnswers()
    })

    test('while nobody asks anything: it answers again by itself', async () => {
      await noted()
      await end()
      await untilItAnswers()
    })
  })

  test('a statement that fails while rows are fetched leaves its client of use', async () => {
    const failing = 'SELECT 1 / (1000 - number) AS found FROM generate_series(1, 2000) AS t(number)'
    for (let time = 0; time < 20; time++) {
      await expect(each(db.read, () => true, failing)).rejects.toThrow('division by zero')
    }
    const visited: number[] = []
    const visit = ({ number }: { number: number }) => visited.push(number) < 3
    await each(db.read, visit, 'SELECT number FROM generate_series(1, 2000) AS t(number)')
    expect(visited).toEqual([1, 2, 3])
    expect(await value(db.read, 'SELECT 1')).toBe(1)
  })

  /** Whoever asks before the end of a connection was heard of is told of it. */
  const untilItAnswers = () =>
    until(async () => {
      const trouble = await troubleOf(db.mark())
      expect(['none', 'away']).toContain(trouble)
      return trouble === 'none' ? true : null
    })

  const SLEEPING = `FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`

  async function untilOneSleeps(): Promise<void> {
    const sleeping = `SELECT count(*) ${SLEEPING}`
    await until(async () => ((await value(db.read, sleeping)) === 1 ? true : null))
  }

  /** A server does not notice that nobody waits for its answer any more. */
  async function wakeAll(): Promise<void> {
    await askServer(address, `SELECT pg_terminate_backend(pid, 60000) ${SLEEPING}`)
  }
})
