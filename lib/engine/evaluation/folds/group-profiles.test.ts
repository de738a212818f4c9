import { expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { groupProfiles } from './group-profiles'

test('groups that add the same to the scores share a profile, copies are one group', () => {
  const actual = tagRowsOf([[0], [0], [0], [1], [1], [0]])
  const answers = tagRowsOf([[0], [0], [1], [1], [1], [0]])
  // texts 0 and 5 alone and right; texts 1 and 2 are copies, one of them wrong; 3 and 4 are alone and right
  const profiles = groupProfiles(actual, answers, [10, 11, 11, 12, 13, 14])
  expect(profiles.groupCount).toBe(5)
  expect([...profiles.groups]).toEqual([2, 1, 2])
  expect([...profiles.texts]).toEqual([1, 2, 1])
  expect([...profiles.exact]).toEqual([1, 1, 1])
  expect([...profiles.starts]).toEqual([0, 1, 3, 4])
  expect([...profiles.tags]).toEqual([0, 0, 1, 1])
  expect([...profiles.right]).toEqual([1, 1, 0, 1])
  expect([...profiles.support]).toEqual([1, 2, 0, 1])
  expect([...profiles.answered]).toEqual([1, 1, 1, 1])
})

test('the order of several answers does not matter', () => {
  const actual = tagRowsOf([
    [0, 1],
    [0, 1],
  ])
  const answers = { starts: Int32Array.of(0, 2, 4), tags: Int32Array.of(0, 1, 1, 0) }
  const profiles = groupProfiles(actual, answers, [1, 2])
  expect([...profiles.groups]).toEqual([2])
  expect([...profiles.exact]).toEqual([1])
})
