import 'server-only'
import { inTurns } from '@/lib/answering/in-turns'
import type { OpenVersion } from '@/lib/answering/open-version'
import { at } from '@/lib/at'

/** The likeliest tags of each text, best first. */
export async function rankTags(
  { tags, answerer }: OpenVersion,
  texts: readonly string[],
  most: number,
): Promise<{ tag_id: number; confidence: number }[][]> {
  return inTurns(texts, (text) => {
    const confidences = answerer.probabilities(text)
    return tags
      .map(({ id }, tag) => ({ tag_id: id, confidence: at(confidences, tag) }))
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, most)
  })
}
