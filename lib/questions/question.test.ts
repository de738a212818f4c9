import { expect, test } from 'vitest'
import { curve } from './curve'
import { proof } from './proof'

const INPUT = { candidate: 3, baseline: 2, revision: 41, newestVersion: 4, newestTrial: 0 }

test('a key is made from the parts of the input in their order, and read again', () => {
  expect(proof.keyOf(INPUT)).toBe('3.2.41.4.0')
  expect(proof.inputOf('3.2.41.4.0')).toEqual(INPUT)
  expect(proof.prefixOf({ candidate: 3, baseline: 2 })).toBe('3.2.')
})

test('the last part of a key may have points of its own', () => {
  expect(curve.keyOf({ version: 12, engine: '2.2.0' })).toBe('12.2.2.0')
  expect(curve.inputOf('12.2.2.0')).toEqual({ version: 12, engine: '2.2.0' })
})

test.each(['', '3', '3.2.41.4', '3.2.41.4.', '3.2.41.4.0.1', '3.two.41.4.0', '3.-2.41.4.0'])(
  'a key that no input has made is an error, not version 0: "%s"',
  (key) => {
    expect(() => proof.inputOf(key)).toThrow()
  },
)
