import 'server-only'
import { at } from '@/lib/at'
import type { OpenVersion } from './open-version'

export type RankedTag = { tag_id: number; confidence: number }

/** The likeliest tags of a text, best first. */
export function rankedTags(
  { tags, answerer }: Pick<OpenVersion, 'tags' | 'answerer'>,
  text: string,
  most: number,
): RankedTag[] {
  const confidences = answerer.probabilities(text)
  return tags
    .map(({ id }, tag) => ({ tag_id: id, confidence: at(confidences, tag) }))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, most)
}
