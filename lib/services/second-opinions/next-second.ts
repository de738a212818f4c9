import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { samplesInOrder } from '@/db/samples/sample-lists'
import { openOpinions } from '@/db/second-opinions/second-opinions'
import type { Actor } from '@/lib/contracts/actor'
import type { Sample } from '@/lib/contracts/sample'
import { toSample } from '@/lib/services/samples/to-sample'

/** Texts that wait for a second opinion of this person, the oldest first, without a word of what the first said. */
export async function nextSecond(
  db: Database,
  model: ModelRow,
  { limit, skip }: { limit: number; skip: ReadonlySet<number> },
  { userId }: Actor,
): Promise<(Sample & { chosen_by: 'person' })[]> {
  if (userId === null) return []
  const open = await openOpinions(db.read, model.id, userId, limit + skip.size)
  const left = open.map(({ sampleId }) => sampleId).filter((id) => !skip.has(id))
  const ids = left.slice(0, limit)
  return (await samplesInOrder(db.read, ids)).map((sample) => ({
    ...toSample(sample),
    tags: [],
    sandbox: null,
    disagrees: false,
    fits_no_tag: false,
    chosen_by: 'person',
  }))
}
