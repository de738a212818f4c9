import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { VersionRow } from '@/db/versions/versions'
import { versionAt } from '@/lib/computing/version-at'
import type { TagRows } from '@/lib/engine/tag-rows'
import { rowsOf } from './read-texts'
import { type ComparedTags, compareTags } from './shared-tags'

/** Two versions, and what is needed to hold their answers against each other. */
export type ComparedPair = {
  candidate: VersionRow
  baseline: VersionRow
  multi: boolean
  /** Both learnt from texts as they were until then, at the latest. */
  trained: number
  tags: ComparedTags
  /** Answers, as ids of tags, in the engine’s terms: merged tags are one, and of several only shared ones count. */
  toRows: (tagIds: readonly (readonly number[])[]) => TagRows
}

type Numbers = { candidate: number; baseline: number; revision: number }

export async function readPair(
  db: Connection,
  modelId: number,
  { revision, ...numbers }: Numbers,
): Promise<ComparedPair> {
  const candidate = await versionAt(db, modelId, numbers.candidate)
  const baseline = await versionAt(db, modelId, numbers.baseline)
  const multi = candidate.multi || baseline.multi
  const tags = await compareTags(db, { modelId, revision }, candidate, baseline)
  const indexOf = (tagId: number) => {
    const index = tags.indexOf(tagId)
    return index === undefined || (multi && !tags.isShared(index)) ? undefined : index
  }
  return {
    candidate,
    baseline,
    multi,
    trained: Math.max(candidate.revision, baseline.revision),
    tags,
    toRows: (tagIds) => rowsOf(tagIds, indexOf),
  }
}
