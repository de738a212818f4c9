import 'server-only'
import type { Keywords, KeywordsQuery } from '@/lib/contracts/explain'
import { AppError } from '@/lib/errors'
import type { Serving } from './create-serving'

/** The words that speak most for a tag in a version, and most against it. */
export async function findKeywords(
  serving: Serving,
  publicId: string,
  number: number,
  { tag: tagId, limit }: KeywordsQuery,
): Promise<Keywords> {
  const { model } = await serving.pick(publicId, { of: 'version', number })
  const tag = model.tags.findIndex(({ id }) => id === tagId)
  const named = model.tags[tag]
  if (!named) {
    throw new AppError('TAG_NOT_FOUND', `Version ${number} has no tag with the id ${tagId}.`)
  }
  const found = model.keywords()(tag, limit)
  return {
    version: number,
    tag_id: named.id,
    tag_name: named.name,
    for: [...found.for],
    against: [...found.against],
  }
}
