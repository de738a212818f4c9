import { expect, test } from 'vitest'
import { existingChoices, existingInWords } from './existing-choices'

const ids = (...given: Parameters<typeof existingChoices>) =>
  existingChoices(...given).map(({ id }) => id)

test('what makes a difference is offered, and nothing is added to a text that takes one tag', () => {
  const all = { texts: 9, differing: 5, untagged: 3 }
  const keep = { oneTag: false, chosen: 'keep' } as const
  expect(ids(all, keep)).toEqual(['keep', 'merge', 'overwrite', 'ignore'])
  expect(ids(all, { ...keep, oneTag: true })).toEqual(['keep', 'overwrite', 'ignore'])
  expect(ids({ ...all, untagged: 0 }, keep)).toEqual(['keep', 'merge', 'overwrite'])
  expect(ids({ texts: 9, differing: 0, untagged: 0 }, keep)).toEqual([])
})

test('what a program has chosen is shown, offered or not', () => {
  const existing = { texts: 9, differing: 5, untagged: 0 }
  expect(ids(existing, { oneTag: false, chosen: 'ignore' })).toContain('ignore')
})

test('one sentence says how many have other tags here, and how many none', () => {
  expect(existingInWords({ texts: 9, differing: 5, untagged: 1 })).toBe(
    '5 have other tags here than in the file, 1 has no tag here and one in the file. No text is added twice.',
  )
  expect(existingInWords({ texts: 1, differing: 0, untagged: 0 })).toBe(
    'It is not added twice and keeps its tags: the file says no other tags.',
  )
})
