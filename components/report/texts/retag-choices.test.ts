import { expect, test } from 'vitest'
import { retagChoices } from './retag-choices'

const tags = ['Billing', 'Refund', 'Bug'].map((name, at) => ({ id: at + 1, name, parent: null }))

test('one tag a text: the answer first, then every other tag, never the one it has', () => {
  const text = { answer: [1], tags_now: [2] }
  expect(retagChoices({ text, tags, hasSeveralTags: false })).toEqual({
    accept: { label: 'Change tag to Billing', tags: [1] },
    others: [{ label: 'Bug', tags: [3] }],
  })
})

test('several tags a text: each one is added or removed, the others stay', () => {
  const text = { answer: [1, 2], tags_now: [2] }
  expect(retagChoices({ text, tags, hasSeveralTags: true })).toEqual({
    accept: { label: 'Change tag to Billing, Refund', tags: [1, 2] },
    others: [
      { label: 'Add Billing', tags: [2, 1] },
      { label: 'Remove Refund', tags: [] },
      { label: 'Add Bug', tags: [2, 3] },
    ],
  })
})

test('an answer that the text has already, or whose tag was deleted, is not offered', () => {
  expect(
    retagChoices({ text: { answer: [2], tags_now: [2] }, tags, hasSeveralTags: false }).accept,
  ).toBeNull()
  expect(
    retagChoices({ text: { answer: [9], tags_now: [2] }, tags, hasSeveralTags: false }).accept,
  ).toBeNull()
})
