import { expect, test } from 'vitest'
import { supportMessages } from './support-messages'

const tags = supportMessages.map(([, tag]) => tag)

test('no two messages are the same', () => {
  const texts = supportMessages.map(([text]) => text.normalize('NFC').trim().toLowerCase())
  expect(new Set(texts).size).toBe(texts.length)
})

test('there are six tags of unequal size, and a fifth of the messages has none', () => {
  const sizes = new Map<string | null, number>()
  for (const tag of tags) sizes.set(tag, (sizes.get(tag) ?? 0) + 1)
  const untagged = sizes.get(null) ?? 0
  expect(sizes.size).toBe(7)
  expect(new Set(sizes.values()).size).toBe(7)
  expect(untagged / tags.length).toBeCloseTo(0.2)
})

test('every tag is found among the first forty messages', () => {
  expect(new Set(tags.slice(0, 40)).size).toBe(7)
})
