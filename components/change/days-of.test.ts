import { expect, test } from 'vitest'
import type { Activity } from '@/lib/contracts/activity'
import { daysOf } from './days-of'

const NOW = new Date(2026, 10, 18, 12)

function entryAt(...[month, day, hour]: [month: number, day: number, hour: number]): Activity {
  return {
    id: `${month}.${day}.${hour}`,
    at: new Date(2026, month, day, hour).toISOString(),
    by: 'Maya',
    kind: 'texts',
    summary: 'Deleted 67 texts.',
    model: null,
    change: null,
    deployment: null,
    version: null,
  }
}

test('entries stand under the days of the reader, the newest first', () => {
  const entries = [entryAt(10, 18, 9), entryAt(10, 18, 1), entryAt(10, 17, 23), entryAt(9, 2, 4)]
  expect(daysOf(entries, NOW).map(({ day, items }) => [day, items.length])).toEqual([
    ['Today, 18 Nov', 2],
    ['Yesterday', 1],
    ['2 Oct', 1],
  ])
})
