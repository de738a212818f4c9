import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '@/lib/env'
import { setClock } from '@/lib/testing/database/set-clock'
import { migrations } from '@/lib/testing/database/temporary-database'
import { until } from '@/lib/testing/until'
import { livingCopies, lockPostgres } from './lock'
import { migratePostgres } from './migrate'
import { joinRunners, type Runners } from './runners'
import { createOnServer, dropOnServer } from './server'

const server = testServer()

describe.skipIf(server === undefined)('on a server', () => {
  let name: string
  let address: string
  beforeEach(async () => {
    name = `langur_test_${randomUUID().replaceAll('-', '')}`
    address = await createOnServer(String(server), name)
  })
  afterEach(() => dropOnServer(String(server), name))

  const changing = 'is being changed by another version of Langur, or moved'
  const told: string[] = []
  const lock = (copy: string) => lockPostgres(address, copy, (sentence) => told.push(sentence))

  async function other(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: address })
    // It ends with its database at the latest.
    client.on('error', () => {})
    await client.connect()
    return client
  }

  const END = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name LIKE 'langur%' AND datname = current_database()`

  test('several copies use it, each is known by its name, and none while its tables are changed', async () => {
    const locks = [await lock('one'), await lock('two')]
    expect(await livingCopies(address)).toEqual(new Set(['one', 'two']))
    const client = await other()
    const take = 'SELECT pg_try_advisory_lock(4815162344) AS taken'
    const taken = async () => (await client.query(take)).rows[0].taken
    expect(await taken()).toBe(false)
    await expect(migratePostgres(address, migrations)).rejects.toThrow(
      'Other copies of Langur are using PostgreSQL at',
    )
    for (const unlock of locks) await unlock()
    await until(async () => ((await taken()) ? true : null))
    await expect(lock('three')).rejects.toThrow(changing)
    expect(await livingCopies(address)).toEqual(new Set())
  })

  test('one that lost its session takes it again, and says when the tables are being changed', async () => {
    const unlock = await lock('one')
    const client = await other()
    await client.query(`${END}; SELECT pg_advisory_lock(4815162344)`)
    await until(async () => (told.some((sentence) => sentence.includes(changing)) ? true : null))
    await client.query('SELECT pg_advisory_unlock(4815162344)')
    await until(async () => ((await livingCopies(address)).has('one') ? true : null))
    await unlock()
  })

  test('a clock that drifts away later is told once, and keeps no copy from its work', async () => {
    const unlock = await lock('one')
    const client = await other()
    await setClock(client, '61 seconds')
    const isTold = () => told.filter((sentence) => sentence.includes('The clock of this machine'))
    await until(async () => (isTold().length > 0 ? true : null))
    expect(isTold()[0]).toMatch(/is 6[01] s behind that of PostgreSQL/)
    await expect(lock('two')).rejects.toThrow(/The clock of this machine is 6[01] s behind/)
    expect(isTold()).toHaveLength(1)
    expect(await livingCopies(address)).toEqual(new Set(['one']))
    await unlock()
  })

  test('of several runners one keeps what is nobody’s, another one when it is gone, and all are rung', async () => {
    const rings = [0, 0]
    const runners: Runners[] = []
    for (const index of rings.keys()) {
      const rung = () => {
        rings[index] = (rings[index] ?? 0) + 1
      }
      runners.push(await joinRunners(address, { rung }))
    }
    const keepers = () => runners.map(({ isKeeper }) => isKeeper())
    expect(keepers()).toEqual([true, false])
    const client = await other()
    await client.query(`SELECT pg_notify('langur_jobs', '')`)
    await until(async () => (rings.every((count) => count === 1) ? true : null))
    const before = runners.map(({ since }) => since())
    await runners[0]?.close()
    await until(async () => (keepers()[1] ? true : null))
    await client.query(END)
    await until(async () => ((runners[1]?.since() ?? 0) > (before[1] ?? 0) ? true : null))
    await until(async () => (keepers()[1] ? true : null))
    await runners[1]?.close()
  })
})
