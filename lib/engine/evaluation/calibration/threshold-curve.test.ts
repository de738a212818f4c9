import fc from 'fast-check'
import { expect, test } from 'vitest'
import { thresholdCurve } from './threshold-curve'

test('counts the answers that are sure enough, and those of them that are right', () => {
  const { answered, right } = thresholdCurve(Float32Array.of(0.8, 0.95, 0.3, 1), [1, 0, 1, 1])
  expect([answered[0], answered[31], answered[80], answered[81], answered[100]]).toEqual([
    4, 3, 3, 2, 1,
  ])
  expect([right[0], right[31], right[80], right[81], right[100]]).toEqual([3, 2, 2, 1, 1])
})

test('asking for more certainty never answers more', () => {
  const anyAnswers = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()))
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const confidences = Float32Array.from(answers, ([confidence]) => confidence)
      const { answered, right } = thresholdCurve(
        confidences,
        answers.map(([, isRight]) => Number(isRight)),
      )
      expect(answered[0]).toBe(answers.length)
      for (let step = 1; step <= 100; step++) {
        expect(answered[step]!).toBeLessThanOrEqual(answered[step - 1]!)
        expect(right[step]!).toBeLessThanOrEqual(answered[step]!)
      }
    }),
  )
})
