import { expect, test } from 'vitest'
import type { TimedAnswer } from '@/lib/contracts/timing'
import { agreementSentence, timingSentence } from './timing-words'

const answer = (version: number, duration_ms: number, ...tags: string[]): TimedAnswer => ({
  version,
  duration_ms,
  classifications: tags.map((tag_name, tag_id) => ({ tag_name, tag_id, confidence: 0.9 })),
})

test('the slower one is named, with how many times as long it takes', () => {
  const timing = { version: answer(14, 0.03), against: answer(12, 0.06), times: 201 }
  expect(timingSentence(timing)).toBe(
    'v12 takes 2.0 times as long as v14: medians of 201 answers each, in turns, inside the server.',
  )
})

test('a difference that nobody would notice is none', () => {
  const timing = { version: answer(14, 0.032), against: answer(12, 0.03), times: 9 }
  expect(timingSentence(timing)).toMatch(/^Both take about as long: medians of 9 answers/)
})

test('it says whether both answer the same', () => {
  const billing = answer(14, 1, 'Billing')
  expect(agreementSentence({ version: billing, against: answer(12, 1, 'Billing'), times: 9 })).toBe(
    'Both say Billing.',
  )
  expect(agreementSentence({ version: billing, against: answer(12, 1), times: 9 })).toBe(
    'v12 says no tag, v14 says Billing.',
  )
})
