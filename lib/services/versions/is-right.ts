import 'server-only'
import type { VersionRow } from '@/db/versions/versions'

/** One answer must be one of the text's tags; of several tags a text, the answer must be all of them. */
export function isRight(
  { multi }: Pick<VersionRow, 'multi'>,
  answer: readonly number[],
  tags: readonly number[],
): boolean {
  const isIncluded = answer.every((tag) => tags.includes(tag))
  return isIncluded && (!multi || answer.length === tags.length)
}
