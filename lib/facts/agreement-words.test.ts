import { expect, test } from 'vitest'
import type { Agreement } from '@/lib/contracts/second-opinion'
import { agreementWords, alphaText, goalAbove } from './agreement-words'

const agreement = (alpha: number | null, f1: number | null): Agreement => ({
  texts: 40,
  unsettled: 3,
  waiting: 0,
  alpha: alpha === null ? null : { value: alpha, interval: [alpha - 0.1, alpha + 0.05] },
  macro_f1: f1 === null ? null : { value: f1, interval: [f1 - 0.1, f1 + 0.05] },
  per_tag: [],
  per_person: [],
})

test('agreement is told with its interval and what it is good for', () => {
  const words = agreementWords(agreement(0.78, 0.84))
  expect(words).toContain('α is 0.78 (95%: 0.68 to 0.83): enough for tentative conclusions')
  expect(words).toContain('macro F1 of 84.0% (74.0% to 89.0%)')
  expect(agreementWords(agreement(0.5, 0.6))).toContain('too little to rely on')
  expect(agreementWords(agreement(null, null))).toContain('nothing yet on which')
  expect(alphaText(-0.05)).toBe('−0.05')
})

test('a goal above what people reach is pointed out, and how sure that is', () => {
  expect(goalAbove(agreement(0.78, 0.84), 0.8)).toBeNull()
  expect(goalAbove(agreement(0.78, 0.84), 0.86)).toContain('is perhaps above')
  expect(goalAbove(agreement(0.78, 0.84), 0.95)).toContain('95% F1 is above')
  expect(goalAbove(agreement(null, null), 0.95)).toBeNull()
})
