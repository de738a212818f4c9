import { expect, test } from 'vitest'
import { clockFault } from './clock'

const address = 'postgres://langur:secret@db.example.org/langur'
const fault = (offMs: number) => clockFault(address, async () => [{ now: Date.now() + offMs }])

test('a clock that is more than a second off is told of with both names, and one that is not is not', async () => {
  expect(await fault(0)).toBeUndefined()
  expect(await fault(-900)).toBeUndefined()
  expect(await fault(61_000)).toMatch(
    /^The clock of this machine is 61 s behind that of PostgreSQL at db\.example\.org:5432\/langur\. Set both by NTP/,
  )
  expect(await fault(-61_000)).toContain('61 s ahead of that')
  expect(await fault(61_000)).not.toContain('secret')
})
