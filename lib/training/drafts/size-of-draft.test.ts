import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/contracts/default-settings'
import { isTooLarge } from './size-of-draft'

const tickets = { settings: defaultSettings, strategy: 'single', surveyed: null, tags: 77 } as const
const few = { ...tickets, surveyed: new Float64Array(5_000) }

/** About as many n-grams as a short text has, with groups of characters and without. */
const SHORT = 30
const WITH_CHARACTERS = 300

test('two thousand short texts are learnt with every tag, and ten thousand', () => {
  expect(isTooLarge(tickets, { texts: 3_000, entries: 3_000 * SHORT }, 2_000)).toBe(false)
  expect(isTooLarge(tickets, { texts: 11_000, entries: 11_000 * SHORT }, 10_000)).toBe(false)
})

test('with few tagged texts all are read and surveyed ahead, and few learnt from', () => {
  expect(isTooLarge(few, { texts: 5_000, entries: 5_000 * WITH_CHARACTERS }, 500)).toBe(false)
})

test('what takes too long is known from the sizes alone, the same on every machine', () => {
  const long = { texts: 10_000, entries: 10_000 * WITH_CHARACTERS }
  expect(isTooLarge(tickets, long, 10_000)).toBe(true)
  expect(isTooLarge(tickets, { texts: 9_000, entries: 8_000_000 }, 10)).toBe(true)
  expect(isTooLarge(tickets, { texts: 0, entries: 0 }, 10)).toBe(false)
})
