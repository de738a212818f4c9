import { expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { mixedUp } from './mixed-up'

test('says which tags were missed and what was answered instead, the most frequent first', () => {
  const tags = tagRowsOf([[0, 1], [0], [0], [2], [1], [0, 1]])
  const answers = tagRowsOf([[0, 2], [1], [1], [2, 0], [], [0, 1]])
  expect(mixedUp(tags, answers)).toEqual([
    { missed: 0, added: 1, texts: 2 },
    { missed: 1, added: 2, texts: 1 },
    { missed: 1, added: null, texts: 1 },
    { missed: null, added: 0, texts: 1 },
  ])
})
