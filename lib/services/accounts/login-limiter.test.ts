import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { createLoginLimiter } from './login-limiter'

let db: TemporaryDatabase
let now = new Date('2026-01-01T12:00:00Z')
beforeEach(async () => {
  db = await openTemporaryDatabase()
})
afterEach(() => db.remove())

const later = (ms: number) => {
  now = new Date(now.getTime() + ms)
}
/** As another process has it. */
const limiter = () => createLoginLimiter(db, () => now)
const maya = { email: 'maya@example.org', address: '10.0.0.1' }

test('whoever mistypes has five tries in a minute, in all processes together', async () => {
  const left: number[] = []
  for (let attempt = 0; attempt < 5; attempt++) left.push(await limiter().count(maya))
  expect(left).toEqual([4, 3, 2, 1, 0])
  later(20_000)
  await expect(limiter().count({ ...maya, email: 'MAYA@example.org' })).rejects.toThrow(
    'Try again in 40 seconds.',
  )
  expect(await limiter().count({ ...maya, address: '10.0.0.2' })).toBe(4)
  later(40_000)
  expect(await limiter().count(maya)).toBe(4)
})

test('a right password gives back what it took, and to an address that others share only that', async () => {
  for (let attempt = 0; attempt < 4; attempt++) await limiter().count(maya)
  await limiter().count(maya)
  await limiter().clear(maya)
  expect(await limiter().count(maya)).toBe(4)
  for (let other = 0; other < 45; other++) {
    await limiter().count({ ...maya, email: `person-${other}@example.org` })
  }
  const one = { ...maya, email: 'one-more@example.org' }
  await expect(limiter().count(one)).rejects.toThrow('Too many attempts to log in.')
})

test('a browser that has shown the password before is not locked out by others', async () => {
  for (let attempt = 0; attempt < 5; attempt++) await limiter().count(maya)
  await expect(limiter().count(maya)).rejects.toThrow('Too many attempts')
  expect(await limiter().count({ ...maya, known: 'browser' })).toBe(4)
})
