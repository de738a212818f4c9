import 'server-only'
import type { Connection } from '@/db/connection/database'
import { readChunks } from '@/db/versions/version-chunks'
import type { VersionRow } from '@/db/versions/versions'
import { at, idOf } from '@/lib/at'
import { type AnswersFile, decodeAnswers } from './answers-file'
import { pruned } from './pruned'

/** The out-of-fold answers of a version; one whose files are not kept any more is refused in words. */
export async function readAnswers(db: Connection, version: VersionRow): Promise<AnswersFile> {
  const bytes = await readChunks(db, version.id, 'answers')
  if (bytes.length === 0) throw pruned(version)
  return decodeAnswers(bytes)
}

/** Ids of tags, best first, and how sure the version is of the likeliest one, also where it gives none; or that none fits. */
export type Answer = { tags: number[]; confidence: number }

/** What a version answered out-of-fold to the text at a place of its file. */
export function outOfFoldAnswer(
  { tags }: Pick<VersionRow, 'tags'>,
  { answerStarts, answerTags, topConfidences }: AnswersFile,
  place: number,
): Answer {
  const answer = answerTags.subarray(answerStarts[place], answerStarts[place + 1])
  return {
    tags: Array.from(answer, (tag) => idOf(tags, tag)),
    confidence: at(topConfidences, place),
  }
}
