import { expect, test } from 'vitest'
import type { Proof } from '@/lib/contracts/proof'
import { aProof } from '@/lib/testing/made/a-proof'
import { checkPolicy } from './check-policy'

const { accuracy, macro_f1 } = aProof()
const scores = { texts: 720, accuracy, macro_f1, verdict: 'better', shared: 'worse' } as const
const byTags = aProof({ verdict: 'mixed', all_tags: scores })

function refusal(
  deployPolicy: 'require' | 'warn' | 'off',
  proof: Proof,
  reason = '',
): string | null {
  const promises = { all: 0, kept: 0, broken: 0 }
  try {
    checkPolicy({ deployPolicy }, { version: 2, live: 1, proof, brought: null, promises }, reason)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

test('a mixed verdict is no proof: a policy refuses it or asks for a reason, and says what it is', () => {
  const mixed =
    'It is not proven that version 2 is better than version 1, which is in production: better on all tags, worse on the tags that both know.'
  expect(refusal('require', byTags)).toBe(`This model deploys with proof only. ${mixed}`)
  expect(refusal('warn', byTags)).toContain(mixed)
  expect(refusal('warn', byTags, 'The new tags are needed')).toBeNull()
  expect(refusal('off', byTags)).toBeNull()
})

test('mixed by the scores is said so', () => {
  expect(refusal('require', aProof({ verdict: 'mixed' }))).toContain(
    'which is in production: better by one score, worse by the other.',
  )
})
