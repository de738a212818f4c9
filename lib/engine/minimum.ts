import type { AnswerSettings } from './settings'

/** How sure a version must be of a tag to answer it, 0 to 1. */
export type MinimumOf = (tagId: number) => number

/** Of each tag its own minimum, of all others the common one. */
export function minimumBy({
  minimum_confidence,
  minimum_confidence_by_tag,
}: AnswerSettings): MinimumOf {
  const own = new Map(minimum_confidence_by_tag.map(({ tag_id, minimum }) => [tag_id, minimum]))
  return (tagId) => own.get(tagId) ?? minimum_confidence
}

/** Three decimals, as MonkeyLearn answers. */
export function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000
}

/** Whether an answer is as sure as that; compared are three decimals, as everybody sees them. */
export function isSure(confidence: number, minimum: number): boolean {
  return rounded(confidence) >= minimum
}

/** Whether anything can be left out of the answers at all. */
export function hasMinimum({
  minimum_confidence,
  minimum_confidence_by_tag,
}: AnswerSettings): boolean {
  return minimum_confidence > 0 || minimum_confidence_by_tag.some(({ minimum }) => minimum > 0)
}
