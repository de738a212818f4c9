import 'server-only'
import type { Keywords, KeywordsQuery } from '@/lib/contracts/explain'
import { AppError } from '@/lib/errors'
import type { Serving } from './create-serving'

/** Finds the keywords of a tag of a version, where it keeps nobody waiting: a large one has millions of features. */
type FindWords = (task: {
  versionId: number
  tagId: number
  limit: number
}) => Promise<Pick<Keywords, 'for' | 'against'>>

/** The words that speak most for a tag in a version, and most against it. */
export async function findKeywords(
  { find }: Pick<Serving, 'find'>,
  findWords: FindWords,
  publicId: string,
  number: number,
  { tag: tagId, limit }: KeywordsQuery,
): Promise<Keywords> {
  const { version } = await find(publicId, { of: 'version', number })
  const named = version.tags.find(({ id }) => id === tagId)
  if (!named) {
    throw new AppError('TAG_NOT_FOUND', `Version ${number} has no tag with the id ${tagId}.`)
  }
  const found = await findWords({ versionId: version.id, tagId, limit })
  return { version: number, tag_id: named.id, tag_name: named.name, ...found }
}
