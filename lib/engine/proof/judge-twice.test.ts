import { expect, test } from 'vitest'
import { judgeTwice } from './judge-twice'
import type { VerdictKind } from './proof'

const verdict = (kind: VerdictKind, sure = 0.9) => ({ kind, sure, luck: 1 - sure })
const kinds = ['better', 'worse', 'mixed', 'unproven'] as const

test('better on all tags and worse on the tags that both know is mixed, as sure as the former', () => {
  expect(judgeTwice(verdict('worse', 0.99), verdict('better', 0.98))).toEqual({
    kind: 'mixed',
    sure: 0.98,
    luck: 1 - 0.98,
  })
})

test('better needs all tags to say so, whatever is known of those that both know', () => {
  for (const shared of kinds) {
    for (const all of ['worse', 'mixed', 'unproven'] as const) {
      expect(judgeTwice(verdict(shared), verdict(all)).kind).toBe(all)
    }
  }
  for (const shared of ['better', 'mixed', 'unproven'] as const) {
    expect(judgeTwice(verdict(shared), verdict('better')).kind).toBe('better')
  }
})
