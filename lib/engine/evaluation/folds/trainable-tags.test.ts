import { expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { strategyOf } from './strategy'
import { keepTags, trainableTags } from './trainable-tags'

const tags = tagRowsOf([[0], [0], [1], [1, 2], [2], [3]])

test('every tag with a text is kept; copies of one text are one group', () => {
  const groups = [10, 10, 11, 12, 13, 14]
  const found = trainableTags(tags, groups, 5)
  expect(Array.from(found.groupsPerTag)).toEqual([1, 2, 2, 1, 0])
  expect(found.kept).toEqual([0, 1, 2, 3])
  expect(found.leftOut).toEqual([4])
  expect(found.enough).toBe(true)
})

test('one tag with texts in two groups is not enough', () => {
  expect(trainableTags(tagRowsOf([[0], [0], [1]]), [1, 2, 3], 2).enough).toBe(false)
})

test('keeping tags leaves out texts that have no other, and numbers the tags anew', () => {
  const kept = keepTags(tags, [1, 2])
  expect(Array.from(kept.rows)).toEqual([2, 3, 4])
  expect(kept.tags).toEqual(tagRowsOf([[0], [0, 1], [1]]))
})

test('auto is multi-tag as soon as one text has several tags', () => {
  expect(strategyOf({ tagging_strategy: 'auto' }, tags)).toBe('multi')
  expect(strategyOf({ tagging_strategy: 'auto' }, tagRowsOf([[0], [1], []]))).toBe('single')
  expect(strategyOf({ tagging_strategy: 'single' }, tags)).toBe('single')
  expect(strategyOf({ tagging_strategy: 'multi' }, tagRowsOf([[0]]))).toBe('multi')
})
