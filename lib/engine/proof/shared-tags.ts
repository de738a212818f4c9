import type { Strategy } from '@/lib/engine/settings'
import { countTexts, pickRows, type TagRows, tagRowsOf } from '@/lib/engine/tag-rows'
import type { Comparison } from './comparison'
import type { Proof } from './proof'

/** A comparison on what both versions can say. */
export type SharedComparison = {
  readonly comparison: Comparison
  readonly leftOut: Proof['leftOut']
}

/**
 * Leaves out tags that only one version knows. Single-tag: with every text that has such a tag; an answer with it to
 * another text stays, and is wrong. Multi-tag: from the tags and the answers of every text, as if it did not exist.
 */
export function compareSharedTags(comparison: Comparison): SharedComparison {
  const { strategy, truth, candidate, baseline } = comparison
  const tags = Array.from(candidate.knows.keys())
  const onlyCandidateKnows = tags.filter((tag) => candidate.knows[tag]! > baseline.knows[tag]!)
  const onlyBaselineKnows = tags.filter((tag) => candidate.knows[tag]! < baseline.knows[tag]!)
  const unshared = new Set([...onlyCandidateKnows, ...onlyBaselineKnows])
  const kept = keptTexts(strategy, truth, unshared)
  const leftOut = {
    onlyCandidateKnows,
    onlyBaselineKnows,
    texts: countTexts(truth) - kept.length,
  }
  if (unshared.size === 0) return { comparison, leftOut }
  const pick =
    strategy === 'single'
      ? (rows: TagRows) => pickRows(rows, kept)
      : (rows: TagRows) => withoutTags(rows, unshared)
  return { comparison: restrict(comparison, kept, pick), leftOut }
}

function keptTexts(strategy: Strategy, truth: TagRows, unshared: Set<number>): Int32Array {
  const texts = Int32Array.from({ length: countTexts(truth) }, (_, text) => text)
  if (strategy === 'multi') return texts
  return texts.filter((text) =>
    truth.tags
      .subarray(truth.starts[text], truth.starts[text + 1])
      .every((tag) => !unshared.has(tag)),
  )
}

function restrict(
  comparison: Comparison,
  kept: Int32Array,
  pick: (rows: TagRows) => TagRows,
): Comparison {
  const { truth, groups, weights, candidate, baseline, otherTries } = comparison
  const flagsOf = (flags: Uint8Array) => Uint8Array.from(kept, (text) => flags[text]!)
  return {
    ...comparison,
    truth: pick(truth),
    groups: Int32Array.from(kept, (text) => groups[text]!),
    ...(weights && { weights: Float64Array.from(kept, (text) => weights[text]!) }),
    candidate: { ...candidate, answers: pick(candidate.answers) },
    baseline: { ...baseline, answers: pick(baseline.answers) },
    otherTries: otherTries.map(({ answers, has }) => ({
      answers: pick(answers),
      has: flagsOf(has),
    })),
    newToBaseline: flagsOf(comparison.newToBaseline),
    chosenByModel: flagsOf(comparison.chosenByModel),
  }
}

function withoutTags({ starts, tags }: TagRows, unshared: Set<number>): TagRows {
  return tagRowsOf(
    Array.from({ length: starts.length - 1 }, (_, text) =>
      Array.from(tags.subarray(starts[text], starts[text + 1])).filter((tag) => !unshared.has(tag)),
    ),
  )
}
