import { expect, test } from 'vitest'
import { passwordStrength } from './password-strength'

const LEAST = 12
const strengthOf = (password: string) => passwordStrength(password, LEAST)

test('what is too short to be accepted has no strength', () => {
  expect(strengthOf('aB3$xaB3$x')).toBe(0)
})

test('a sentence is stronger than a short word with signs', () => {
  expect(strengthOf('seven quiet langurs sleep')).toBeGreaterThan(strengthOf('langur12langur'))
})

test('a repeated letter stays weak however long it is', () => {
  expect(strengthOf('a'.repeat(40))).toBe(1)
})
