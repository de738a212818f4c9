import { expect, test } from 'vitest'
import type { Proof } from '@/lib/contracts/proof'
import type { Report } from '@/lib/contracts/version'
import { aProof } from '@/lib/testing/made/a-proof'
import { aVersion } from '@/lib/testing/made/a-version'
import { confusionDifference } from './confusion-difference'
import { dataWords, tagWords } from './data-words'
import { verdictSentence, verdictTitle } from './verdict-words'

function report(tags: readonly number[], confusion: number[][] | null): Report {
  const score = { precision: 0, recall: 0, f1: 0, support: 0, answered: 0 }
  const per_tag = tags.map((tag_id) => ({ tag_id, name: `tag ${tag_id}`, ...score }))
  const numbers = { texts: 0, folds: 0, accuracy: 0, macro_f1: 0, calibration_error: 0 }
  return {
    ...aVersion(),
    metrics: { ...numbers, multi: false, micro_f1: null, per_tag, confusion, left_out: [] },
    suspicious_count: null,
  }
}

test('matrices are subtracted tag by tag, whatever the order and whatever else there is', () => {
  const a = report(
    [1, 2],
    [
      [8, 2],
      [1, 9],
    ],
  )
  const b = report(
    [3, 2, 1],
    [
      [1, 0, 0],
      [0, 7, 3],
      [0, 1, 9],
    ],
  )
  expect(confusionDifference(a, b)).toEqual({
    names: ['tag 2', 'tag 1'],
    cells: [
      [-2, 2],
      [-1, 1],
    ],
    moreRight: -1,
  })
  expect(confusionDifference(a, report([1], null))).toBeNull()
})

const proof = (fields: Partial<Proof>, accuracySure: number, f1Sure: number) =>
  ({
    candidate: 14,
    baseline: 12,
    verdict: 'unproven',
    sure: 0,
    texts: 4200,
    only_candidate: 118,
    only_baseline: 89,
    accuracy: { sure: accuracySure, difference: accuracySure - 0.5 },
    macro_f1: { sure: f1Sure, difference: f1Sure - 0.5 },
    ...fields,
    // The words read nothing else of a proof.
  }) as Proof

test('the verdict names the version that is ahead and the lower certainty', () => {
  expect(verdictTitle(proof({ verdict: 'better', sure: 0.996 }, 1, 1))).toBe(
    'v14 is better: 99.6% sure',
  )
  expect(verdictTitle(proof({ verdict: 'worse', sure: 0.98 }, 0, 0))).toBe(
    'v12 is better: 98.0% sure',
  )
  expect(verdictTitle(proof({}, 0.978, 0.93))).toBe('v14 looks better: 93% sure')
  expect(verdictTitle(proof({}, 0.1, 0.2))).toBe('v12 looks better, but it is not proven')
  expect(verdictTitle(proof({}, 0.9, 0.2))).toBe('Cannot tell yet which is better')
})

test('a mixed verdict says by what', () => {
  const { accuracy, macro_f1 } = aProof()
  const all_tags = { texts: 9, accuracy, macro_f1, verdict: 'better', shared: 'worse' } as const
  expect(verdictTitle(proof({ verdict: 'mixed', all_tags }, 1, 1))).toBe(
    'Better on all tags, worse on the tags that both know',
  )
  expect(verdictTitle(proof({ verdict: 'mixed' }, 1, 0))).toBe(
    'Better by one score, worse by the other',
  )
})

test('no evidence is never written as equal', () => {
  const none = proof({ only_candidate: 0, only_baseline: 0 }, 0.5, 0.5)
  expect(verdictTitle(none)).toBe('Cannot tell: they differ on too few texts')
  expect(verdictSentence(none)).toBe('On none of 4,200 texts only one of them was right.')
})

test('what happened to texts and tags between two versions is told in words', () => {
  const data = { added: 12, tagged: 0, retagged: 3, untagged: 0, deleted: 0 }
  expect(dataWords({ data })).toBe('12 texts added, 3 retagged.')
  expect(dataWords({ data: { ...data, added: 0, retagged: 0 } })).toBe(
    'The texts and their tags are the same.',
  )
  const tags = { added: ['Praise'], removed: [], renamed: [{ from: 'A', to: 'B' }], merged: [] }
  expect(tagWords({ tags })).toBe('New tags: Praise. Renamed: A → B.')
})
