import { expect, test } from 'vitest'
import { verdictOf } from './compare-answers'
import type { Answer } from './use-asked-texts'

function said(...names: string[]): Answer {
  const classifications = names.map((tag_name, tag_id) => ({ tag_name, tag_id, confidence: 0.5 }))
  const answer = { text: '', external_id: null, error: false, classifications }
  return { kind: 'answer', answer, version: 1, durationMs: 1, why: { kind: 'none', message: '' } }
}

test('the same tags in another order are the same answer', () => {
  const verdict = verdictOf({
    sandbox: said('Refund', 'Billing'),
    production: said('Billing', 'Refund'),
  })
  expect(verdict?.isSame).toBe(true)
})

test('a disagreement names both answers', () => {
  const verdict = verdictOf({ sandbox: said('Refund'), production: said() })
  expect(verdict?.detail).toBe('Sandbox says Refund, production says no tag.')
})

test('one answer alone neither agrees nor disagrees', () => {
  expect(verdictOf({ sandbox: said('Refund'), production: null })).toBeNull()
})
