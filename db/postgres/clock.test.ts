import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { testServer } from '@/lib/env'
import { setClock } from '@/lib/testing/database/set-clock'
import { openInFolder, openOnServer } from '@/lib/testing/database/temporary-database'
import { until } from '@/lib/testing/until'
import { clockFault } from './clock'

const address = 'postgres://langur:secret@db.example.org/langur'
const fault = (offMs: number) => clockFault(address, async () => [{ now: Date.now() + offMs }])
const server = testServer()

test('a clock that is more than a second off is told of with both names, and one that is not is not', async () => {
  expect(await fault(0)).toBeUndefined()
  expect(await fault(-900)).toBeUndefined()
  expect(await fault(61_000)).toMatch(
    /^The clock of this machine is 61 s behind that of PostgreSQL at db\.example\.org:5432\/langur\. Set both by NTP/,
  )
  expect(await fault(-61_000)).toContain('61 s ahead of that')
  expect(await fault(61_000)).not.toContain('secret')
})

test('one file has no other clock', async () => {
  const db = await openInFolder()
  onTestFinished(() => db.remove())
  expect(await db.clockFault()).toBeNull()
})

test.skipIf(server === undefined)('an open database tells of one that drifted since', async () => {
  const db = await openOnServer(String(server))
  onTestFinished(() => db.remove())
  expect(await db.clockFault()).toBeNull()
  const client = new pg.Client({ connectionString: db.address })
  await client.connect()
  await setClock(client, '61 seconds')
  await client.end()
  // A connection that was ended a moment ago is told of first.
  const told = await until(() => db.clockFault().catch(() => null))
  expect(told).toMatch(/^The clock of this machine is 6[01] s behind that of PostgreSQL at/)
})
