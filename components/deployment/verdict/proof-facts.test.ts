import { expect, test } from 'vitest'
import { aProof } from '@/lib/testing/made/a-proof'
import { proofFacts } from './proof-facts'

test('the chance of such a lead by luck is told with the experiments counted', () => {
  const [luck] = proofFacts(aProof({ luck: 0.004, tries: 14 }))
  expect(luck).toBe(
    'If the two were really equally good, a lead like this would come up by luck in 4 of 1,000 comparisons; your 14 experiments are counted.',
  )
})

test('everything that was left out is named with its count', () => {
  const facts = proofFacts(
    aProof({
      left_out: { copies: 2, seen: 1, tags: 3 },
      with_seen: { accuracy: 0.021, macro_f1: 0.03, texts: 1001 },
      tags_left_out: [{ tag_id: 4, name: 'Legal', why: 'added', texts: 3 }],
      tags_merged: [{ from: 'Bug', into: 'Problem' }],
    }),
  ).join('\n')
  for (const part of [
    '2 texts of which',
    '1 text tagged after',
    '3 texts with tags',
    'on 1,001 texts: accuracy +2.1 pts',
    'Legal is new in sandbox, and compared only on all tags as they are now (3 texts)',
    'Bug was merged into Problem',
  ]) {
    expect(facts).toContain(part)
  }
})
