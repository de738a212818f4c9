import { expect, test } from 'vitest'
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
