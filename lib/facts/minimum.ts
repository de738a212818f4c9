import type { AnswerSettings } from '@/lib/engine/settings'
import { wholePercent } from '@/lib/format/percent'
import { rounded } from './classified'

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

/** “none”, or “80%; Refund 90%, Other none”; tags that are gone are left out. */
export function minimumWords(
  { minimum_confidence, minimum_confidence_by_tag }: AnswerSettings,
  nameOf: (tagId: number) => string | undefined,
): string {
  const common = minimum_confidence === 0 ? 'none' : wholePercent(minimum_confidence)
  const own = minimum_confidence_by_tag.flatMap(({ tag_id, minimum }) => {
    const name = nameOf(tag_id)
    return name === undefined ? [] : [`${name} ${minimum === 0 ? 'none' : wholePercent(minimum)}`]
  })
  return own.length === 0 ? common : `${common}; ${own.join(', ')}`
}
