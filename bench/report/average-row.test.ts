import { expect, test } from 'vitest'
import { averageRow } from './average-row'

test('ratios are averaged geometrically, other numbers plainly, rounds by their median; gaps are left out', () => {
  const columns = [
    { name: 'set', unit: 'text' },
    { name: 's', unit: 'seconds' },
    { name: 'ratio', unit: 'ratio' },
    { name: 'points', unit: 'difference' },
  ] as const
  const rows = [
    ['a', 1, 0.5, 0.01],
    ['b', [1, 2, 3], 2, 0.03],
    ['c', 3, null, null],
  ]
  const [head, seconds, ratio, points] = averageRow(columns, rows)
  expect([head, seconds]).toEqual(['**mean**', 2])
  expect(ratio).toBeCloseTo(1, 12)
  expect(points).toBeCloseTo(0.02, 12)
})
