import { expect, test } from 'vitest'
import { tagKeys } from './tag-keys'

const tags = (...ids: number[]) => ids.map((id) => ({ id }))

test('a tag has the key that it was given; the others have the free digits in their order', () => {
  const keys = tagKeys(tags(8, 3, 5, 9), [
    { tag_id: 3, key: '1' },
    { tag_id: 9, key: 'b' },
    { tag_id: 5, key: null },
  ])
  expect([8, 3, 5, 9].map((id) => keys.get(id))).toEqual(['2', '1', '3', 'b'])
})

test('beyond nine there is none, and a deleted tag keeps none from others', () => {
  const many = tags(...Array.from({ length: 12 }, (_, index) => index + 1))
  expect(tagKeys(many, []).size).toBe(9)
  expect(tagKeys(tags(1), [{ tag_id: 2, key: '1' }])).toEqual(new Map([[1, '1']]))
})
