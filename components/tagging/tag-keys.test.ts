import { expect, test } from 'vitest'
import { DIGITS } from '@/lib/facts/tag-keys'
import { assignKeys, tagNews } from './tag-keys'

const tag = (id: number, name = `tag ${id}`) => ({ id, name, parent: null })
const tags = (...ids: number[]) => ids.map((id) => tag(id))

test('keys move: a deleted tag leaves the keys of the others where they are', () => {
  const keys = assignKeys(new Map(), tags(3, 5, 8))
  const after = assignKeys(keys, tags(3, 8, 9))
  expect([3, 8, 9].map((id) => after.get(id))).toEqual(['1', '3', '4'])
  const back = assignKeys(after, tags(3, 5, 8, 9))
  expect(back.get(5)).toBe('2')
})

test('keys move: nobody gets the key of a deleted tag, nor a tenth one', () => {
  const all = tags(...Array.from({ length: 12 }, (_, index) => index + 1))
  const keys = assignKeys(new Map(), all)
  expect(keys.size).toBe(DIGITS.length)
  expect(assignKeys(keys, all.slice(1))).toBe(keys)
})

test('keys move: what changed is said with its key', () => {
  const keys = assignKeys(new Map(), [...tags(1, 2), tag(3)])
  expect(tagNews(tags(1, 2), [tag(2, 'Bug'), tag(3)], keys)).toEqual([
    'The tag “tag 1” is gone. Key 1 does nothing now, the others stay.',
    '“tag 2” is called “Bug” now, key 2.',
    'New tag: “tag 3”, key 3.',
  ])
  expect(tagNews(tags(1), tags(1), keys)).toEqual([])
})

test('keys move: a tag with a key of its own has that, and no digit is given twice', () => {
  const given = [
    { tag_id: 5, key: 'b' },
    { tag_id: 8, key: '1' },
  ]
  const keys = assignKeys(new Map(), tags(3, 5, 8), given)
  expect([3, 5, 8].map((id) => keys.get(id))).toEqual(['2', 'b', '1'])
  const later = assignKeys(keys, tags(3, 5, 8, 9), [...given, { tag_id: 9, key: 'b' }])
  expect(later.get(9)).toBe('3')
})
