import { expect, test } from 'vitest'
import type { HeldOutFile, HeldOutScore } from '@/lib/contracts/held-out'
import { columnWords, leftOutWords } from './held-out-words'

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

test('what was read from where, what separates tags, and what was guessed', () => {
  const found: HeldOutFile['found'] = {
    rows: 2,
    repeated: 0,
    untagged: 0,
    problem_count: 0,
    problems: [],
    text_column: 'mail',
    tag_columns: ['kind'],
  }
  const words = (more: Partial<typeof found>) =>
    columnWords({
      id: 1,
      file_name: 'a.csv',
      by: 'Maya',
      created: '',
      texts: 2,
      found: { ...found, ...more },
    })
  expect(words({})).toBe('Texts from the column “mail”, tags from “kind”.')
  expect(words({ tag_separator: '\n', notes: ['“kind” may be a guess.'] })).toBe(
    'Texts from the column “mail”, tags from “kind”, a line end between them. “kind” may be a guess.',
  )
})
