import { expect, test } from 'vitest'
import { comparedMinimums, minimumWords } from './minimum-words'

const none = { minimum_confidence: 0, minimum_confidence_by_tag: [] }
const settings = {
  minimum_confidence: 0.8,
  minimum_confidence_by_tag: [
    { tag_id: 1, minimum: 0.9 },
    { tag_id: 2, minimum: 0 },
  ],
}
const tags = [{ id: 1, name: 'Refund' }]

test('all minimums in words, but those of tags that are gone', () => {
  const names = new Map([
    [1, 'Refund'],
    [2, 'Other'],
  ])
  expect(minimumWords(settings, (id) => names.get(id))).toBe('80%; Refund 90%, Other none')
  expect(minimumWords(settings, () => undefined)).toBe('80%')
  expect(minimumWords(none, () => undefined)).toBe('none')
})

test('where versions are compared, only a minimum of one of them is told', () => {
  const [plain, sure] = [
    { number: 1, tags, settings: none },
    { number: 2, tags, settings },
  ]
  expect(comparedMinimums([plain, plain])).toBeNull()
  expect(comparedMinimums([sure, plain])?.minimums).toBe(
    'Minimum confidence: v2 80%; Refund 90%, v1 none.',
  )
})
