import 'server-only'
import type { Database } from '@/db/connection/database'
import { listTags } from '@/db/models/tags'
import { countGroups } from '@/db/training/training-data'
import { LEAST_GROUPS, LEAST_TAGS } from '@/lib/engine/evaluation/folds/trainable-tags'
import { type CountedTag, whatIsMissing } from './what-is-missing'

/** Why training cannot start now, as a sentence for people; null when it can. */
export async function trainabilityOf(db: Database, modelId: number): Promise<string | null> {
  const tags = (await listTags(db.read, modelId)).sort((a, b) => b.count - a.count)
  const counted: CountedTag[] = []
  let ready = 0
  // The most frequent tags come first, so that a model that can be trained is asked about two of them only.
  for (const { id, name, count } of tags) {
    const groups = count === 0 ? 0 : await countGroups(db.read, id, LEAST_GROUPS)
    counted.push({ name, groups })
    if (groups >= LEAST_GROUPS) ready += 1
    if (ready === LEAST_TAGS) return null
  }
  return whatIsMissing(counted)
}
