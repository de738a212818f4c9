import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exponentiate } from './exponentials'

/** Numbers at which the kernel begins to compute otherwise, and their neighbours. */
const BORDERS = [-0.3465735902799726, -0.3465735912322998, -1.0397207708399179, -(2 ** -28), -708]
  .flatMap((x) => [x, x * (1 + 2 ** -52), x * (1 - 2 ** -52), 1.5 * x])
  .concat(
    0,
    -0,
    1,
    700,
    710,
    -745.2,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NaN,
  )

function check(numbers: readonly number[]): void {
  const given = Float64Array.from(numbers)
  exponentiate(given)
  expect(Array.from(given)).toEqual(numbers.map((x) => Math.exp(x)))
}

test('each number is what Math.exp makes of it, to the last bit', () => {
  const number = fc.oneof(
    fc.double({ min: -40, max: 0, noNaN: true }),
    fc.double({ min: -1e-7, max: 0, noNaN: true }),
    fc.double(),
    fc.constantFrom(...BORDERS),
  )
  fc.assert(
    fc.property(fc.array(number, { maxLength: 600 }), (numbers) => check(numbers)),
    { numRuns: 1_000 },
  )
})

test('more numbers than ever before, then few again', () => {
  for (const count of [17, 1_000, 20, 3, 0, 100_001])
    check(Array.from({ length: count }, (_, i) => -i / 77))
})
