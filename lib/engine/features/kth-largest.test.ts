import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kthLargest } from './kth-largest'

test('is what sorting finds, for numbers of any size and with ties', () => {
  const numbers = fc.oneof(
    fc.float({ min: 0, noNaN: true }),
    fc.constantFrom(0, 1, 1.0000001192092896, 1e-40, 3.4e38),
  )
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 50 }), fc.nat(), (list, any) => {
      const k = 1 + (any % list.length)
      // adding 0 turns −0 into 0
      const scores = Float32Array.from(list, (number) => number + 0)
      expect(kthLargest(scores, k)).toBe(scores.toSorted()[list.length - k])
    }),
  )
})
