import { expect, test } from 'vitest'
import { passwordStrength } from './password-strength'

test('what is too short to be accepted has no strength', () => {
  expect(passwordStrength('aB3$xaB3$x_')).toBe(0)
})

test('a sentence is stronger than a short word with signs', () => {
  expect(passwordStrength('seven quiet langurs sleep')).toBeGreaterThan(
    passwordStrength('langur12langur'),
  )
})

test('a repeated letter stays weak however long it is', () => {
  expect(passwordStrength('a'.repeat(40))).toBe(1)
})
