import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '@/lib/env'
import { until } from '@/lib/testing/until'
import { lockPostgres } from './lock'
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

  const inUse = 'Another Langur server is using PostgreSQL at'
  const told: string[] = []
  const lock = () => lockPostgres(address, (sentence) => told.push(sentence))

  test('a second server on the same database is refused in words, until the first gave it back', async () => {
    const unlock = await lock()
    await expect(lock()).rejects.toThrow(inUse)
    await unlock()
    await (await lock())()
  })

  test('one that lost its session takes it again, and says when another one was faster', async () => {
    const unlock = await lock()
    const other = new pg.Client({ connectionString: address })
    await other.connect()
    const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'langur' AND datname = current_database()`
    await other.query(`${end}; SELECT pg_advisory_lock(4815162344)`)
    await until(async () => (told.some((sentence) => sentence.startsWith(inUse)) ? true : null))
    await other.end()
    await until(async () =>
      lock().then(
        (unlockThis) => unlockThis().then(() => null),
        () => true,
      ),
    )
    await unlock()
  })
})
