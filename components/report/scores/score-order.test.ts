import { expect, test } from 'vitest'
import type { TagScore } from '@/lib/contracts/metrics'
import { nextOrder, sortScores, WEAKEST_FIRST } from './score-order'

const score = (name: string, f1: number): TagScore => ({
  tag_id: 1,
  name,
  f1,
  precision: 0,
  recall: 0,
  support: 0,
  answered: 0,
})

const scores = [score('b', 0.9), score('a', 0.5)]

test('the weakest tag comes first', () => {
  expect(sortScores(scores, WEAKEST_FIRST).map(({ name }) => name)).toEqual(['a', 'b'])
})

test('a second press on a column turns it round', () => {
  const turned = nextOrder(WEAKEST_FIRST, 'f1')
  expect(sortScores(scores, turned).map(({ name }) => name)).toEqual(['b', 'a'])
  expect(nextOrder(turned, 'f1')).toEqual(WEAKEST_FIRST)
})

test('another column starts from its more telling end', () => {
  expect(nextOrder(WEAKEST_FIRST, 'support').direction).toBe('descending')
  expect(nextOrder(WEAKEST_FIRST, 'name').direction).toBe('ascending')
})
