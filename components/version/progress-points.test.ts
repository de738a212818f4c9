import { expect, test } from 'vitest'
import { aVersion } from '@/lib/testing/made/a-version'
import { progressOf, progressWords } from './progress-points'

function version(number: number, macroF1: number) {
  const interval: [number, number] = [macroF1 - 0.02, macroF1 + 0.02]
  return aVersion({
    number,
    macro_f1: macroF1,
    intervals: { accuracy: interval, macro_f1: interval },
  })
}

const NEWEST_FIRST = [version(3, 0.84), version(2, 0.86), version(1, 0.8)]
const PRODUCTION = { version: 1, macro_f1: 0.8 }

test('trainings stand in their order, all scores and intervals within the picture', () => {
  const { points, ticks, production } = progressOf(NEWEST_FIRST, PRODUCTION)
  expect(points.map(({ version: { number } }) => number)).toEqual([1, 2, 3])
  expect(points.map(({ x }) => x)).toEqual([0, 0.5, 1])
  for (const { y, interval } of points) {
    expect(interval?.low).toBeGreaterThan(0)
    expect(y).toBeGreaterThan(interval?.low ?? 1)
    expect(interval?.high).toBeLessThan(1)
  }
  expect(production).toBe(points[0]?.y)
  expect(ticks.length).toBeGreaterThan(1)
})

test('of very many the last forty are shown', () => {
  const many = Array.from({ length: 60 }, (_, index) => version(60 - index, 0.8))
  const { points } = progressOf(many, null)
  expect(points).toHaveLength(40)
  expect(points[0]?.version.number).toBe(21)
})

test('the sentence names the best version, and production where that is another', () => {
  const { points } = progressOf(NEWEST_FIRST, PRODUCTION)
  expect(progressWords(points, PRODUCTION)).toBe(
    'Highest macro F1 of 3 versions: v2, 86.0%. Production v1: 80.0%.',
  )
  expect(progressWords(points, { version: 2, macro_f1: 0.86 })).toBe(
    'Highest macro F1 of 3 versions: v2, 86.0%.',
  )
})
