import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { tagsOfSamples } from '@/db/samples/annotations'
import { keptTagsOf } from '@/db/samples/kept-tags'
import { samplesAsOf } from '@/db/versions/data-difference'
import { newestVersion, readMetrics } from '@/db/versions/versions'

/** The texts whose tags look wrong to the sandbox, and are still those that it was trained on, and that nobody found right. */
export async function openSuspects(db: Connection, model: ModelRow): Promise<number[]> {
  const version = await newestVersion(db, model.id)
  const ids = (version && (await readMetrics(db, version.id)).suspicious?.ids) ?? []
  if (!version || ids.length === 0) return []
  const then = await samplesAsOf(db, ids, version.revision)
  const now = await tagsOfSamples(db, ids)
  const kept = await keptTagsOf(db, ids)
  return ids.filter((id) => {
    const tags = String(now.get(id) ?? [])
    return tags === String(sorted(then.get(id) ?? [])) && tags !== String(kept.get(id))
  })
}

const sorted = (tags: readonly number[]) => [...tags].sort((one, other) => one - other)
