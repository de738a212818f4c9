import { expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { comparisonOf } from '@/lib/testing/engine/example-comparison'
import { prove } from './prove'
import { compareSharedTags } from './shared-tags'

const knows = (...tags: number[]) =>
  Uint8Array.of(0, 0, 0, 0).map((_, tag) => Number(tags.includes(tag)))

const truth = [[0], [1], [2], [1, 2], [3], [0]]
const candidate = [[0], [1], [2], [2], [0], [2]]
const baseline = [[0], [1], [1], [1], [3], [3]]
const versions = {
  candidate: { answers: tagRowsOf(candidate), knows: knows(0, 1, 2) },
  baseline: { answers: tagRowsOf(baseline), knows: knows(0, 1, 3) },
}

test('single-tag: texts with a tag that only one version knows are left out, and the tags are named', () => {
  const { comparison, leftOut } = compareSharedTags(
    comparisonOf(truth, candidate, baseline, versions),
  )
  expect(leftOut).toEqual({ onlyCandidateKnows: [2], onlyBaselineKnows: [3], texts: 3 })
  expect(comparison.truth).toEqual(tagRowsOf([[0], [1], [0]]))
  expect(Array.from(comparison.groups)).toEqual([0, 1, 5])
})

test('single-tag: an answer with such a tag to another text is a mistake', () => {
  const proof = prove(comparisonOf(truth, candidate, baseline, versions))
  expect(proof.texts).toBe(3)
  expect(proof.outcomes).toEqual({ both: 2, onlyCandidate: 0, onlyBaseline: 0, neither: 1 })
  expect(proof.tags.map(({ tag }) => tag)).toEqual([0, 1])
  // F₀ = 2/3 and F₁ = 1 for both
  expect(proof.macroF1.candidate).toBeCloseTo(5 / 6, 15)
})

test('multi-tag: every text stays, without such tags in its own and in the answers', () => {
  const { comparison, leftOut } = compareSharedTags(
    comparisonOf(truth, candidate, baseline, { ...versions, strategy: 'multi' }),
  )
  expect(leftOut.texts).toBe(0)
  expect(comparison.truth).toEqual(tagRowsOf([[0], [1], [], [1], [], [0]]))
  expect(comparison.candidate.answers).toEqual(tagRowsOf([[0], [1], [], [], [0], []]))
  expect(comparison.baseline.answers).toEqual(tagRowsOf([[0], [1], [1], [1], [], []]))
})

test('versions that share no tag are not compared at all, and nothing breaks', () => {
  const proof = prove(
    comparisonOf(truth, candidate, baseline, {
      candidate: { ...versions.candidate, knows: knows(0, 1) },
      baseline: { ...versions.baseline, knows: knows(2, 3) },
    }),
  )
  expect(proof.texts).toBe(0)
  expect(proof.verdict.kind).toBe('unproven')
  expect(Number.isFinite(proof.macroF1.standardError)).toBe(true)
})
