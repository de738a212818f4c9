import 'server-only'
import { inTurns } from '@/lib/answering/in-turns'
import type { OpenVersion } from '@/lib/answering/open-version'
import { type RankedTag, rankedTags } from '@/lib/answering/ranked-tags'

/** The likeliest tags of each text, best first. */
export async function rankTags(
  version: OpenVersion,
  texts: readonly string[],
  most: number,
): Promise<RankedTag[][]> {
  return inTurns(texts, (text) => rankedTags(version, text, most))
}
