import type { Strategy } from '@/lib/engine/settings'
import type { TagRows } from '@/lib/engine/tag-rows'

/**
 * What the proof reads: the same texts, answered by the candidate and the baseline, neither of which has seen them.
 * Texts left out for that reason, and those whose tag somebody gave after seeing an answer of a compared version, are
 * not in here; the caller counts them.
 *
 * Tags are indices into one list of all tags that exist now or that a version knows. Of tags that were merged, the
 * answers are those of the tag they went into.
 */
export type Comparison = {
  /** `multi` compares sets of tags; also where one version is single-tag and the other multi-tag. */
  readonly strategy: Strategy
  readonly tagCount: number
  /** The tags of each text as they are now. */
  readonly truth: TagRows
  /** The group of each text: copies share one. Any integers. */
  readonly groups: Int32Array
  /** How many texts each one stands for, from `disagreementWeights`; each for itself if missing. */
  readonly weights?: Float64Array
  readonly candidate: VersionAnswers
  readonly baseline: VersionAnswers
  /** What else was evaluated since the baseline was deployed, failed and abandoned versions too; not the candidate itself. */
  readonly otherTries: readonly Try[]
  /** 1 for texts that the baseline was not trained on. */
  readonly newToBaseline: Uint8Array
  /**
   * 1 for texts that were tagged because a model chose them: uncertain, disagreement or suspicious. Not for the
   * disagreements that `weights` make up for.
   */
  readonly chosenByModel: Uint8Array
}

export type VersionAnswers = {
  /** The answer to each text. Single-tag: one tag, or none where it had nothing to say. */
  readonly answers: TagRows
  /** tagCount; 1 for the tags that the version can answer. */
  readonly knows: Uint8Array
}

export type Try = {
  /** The answer to each text; those that it does not have may be empty. */
  readonly answers: TagRows
  /** 1 for the texts to which it has an unseen answer. */
  readonly has: Uint8Array
}
