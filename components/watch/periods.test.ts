import { expect, test } from 'vitest'
import { periodsOf } from './periods'

const hour = (hour: string, texts: number, confidence: number, unknown: number | null) => ({
  hour,
  texts,
  mean_confidence: confidence,
  unknown_words: unknown,
})

test('days weigh their hours by texts, and new words by the hours in which they were counted', () => {
  // Noon, so that it is one day in every time zone near it.
  const hours = [
    hour('2026-11-18T11:00:00.000Z', 10, 0.9, 0.1),
    hour('2026-11-18T12:00:00.000Z', 30, 0.5, null),
  ]
  const [day, ...others] = periodsOf(hours, 'day')
  expect(others).toEqual([])
  expect(day).toMatchObject({ texts: 40, unknownWords: 0.1 })
  expect(day?.meanConfidence).toBeCloseTo(0.6, 12)
  expect(periodsOf(hours, 'hour')).toHaveLength(2)
})
