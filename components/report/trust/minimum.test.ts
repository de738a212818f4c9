import { expect, test } from 'vitest'
import { minimumWords } from '@/lib/facts/minimum'
import { withMinimum, withoutMinimum } from './minimum'

const settings = {
  minimum_confidence: 0.8,
  minimum_confidence_by_tag: [
    { tag_id: 1, minimum: 0.9 },
    { tag_id: 2, minimum: 0 },
  ],
}

test('a press sets the common minimum, or the one of a tag in place of what it had', () => {
  expect(withMinimum(settings, null, 0.7)).toEqual({ minimum_confidence: 0.7 })
  expect(withMinimum(settings, 1, 0.6)).toEqual({
    minimum_confidence_by_tag: [
      { tag_id: 2, minimum: 0 },
      { tag_id: 1, minimum: 0.6 },
    ],
  })
  expect(withoutMinimum(settings, 1)).toEqual({
    minimum_confidence_by_tag: [{ tag_id: 2, minimum: 0 }],
  })
})

test('all minimums in words, but those of tags that are gone', () => {
  const names = new Map([[1, 'Refund']])
  expect(minimumWords(settings, (id) => names.get(id))).toBe('80%; Refund 90%')
  expect(minimumWords({ minimum_confidence: 0, minimum_confidence_by_tag: [] }, () => '')).toBe(
    'none',
  )
})
