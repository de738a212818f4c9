import 'server-only'
import type { Keywords } from '@/lib/contracts/explain'
import { openedVersion } from './opened-version'

export type KeywordsTask = { versionId: number; tagId: number; limit: number }
export type KeywordsOfTag = Pick<Keywords, 'for' | 'against'>

/** The features that speak most for a tag of a version, and most against it. */
export async function keywordsOfTag(
  { versionId, tagId, limit }: KeywordsTask,
  address: string,
): Promise<KeywordsOfTag> {
  const { tags, keywords } = await openedVersion(versionId, address)
  const found = keywords()(
    tags.findIndex(({ id }) => id === tagId),
    limit,
  )
  return { for: [...found.for], against: [...found.against] }
}
