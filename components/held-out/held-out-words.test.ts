import { expect, test } from 'vitest'
import type { HeldOutScore } from '@/lib/contracts/held-out'
import { leftOutWords } from './held-out-words'

const SCORE: HeldOutScore = {
  file: 1,
  file_name: 'mails.csv',
  version: 3,
  multi: false,
  texts: 10,
  right: 9,
  accuracy: { score: 0.9, interval: [0.6, 0.98] },
  macro_f1: { score: 0.9, interval: [0.6, 0.98] },
  per_tag: [],
  copies: 0,
  near_copies: 0,
  unknown: [],
  unknown_texts: 0,
}

test('what does not count is told with its number and its reason', () => {
  expect(leftOutWords(SCORE)).toEqual([])
  const unknown = [{ name: 'Refund', texts: 2 }]
  expect(leftOutWords({ ...SCORE, copies: 1, near_copies: 4, unknown, unknown_texts: 2 })).toEqual([
    '1 text left out: v3 was trained on the same words.',
    '4 texts left out: v3 was trained on a near copy.',
    '2 texts left out, with tags v3 lacks: Refund (2).',
  ])
})
