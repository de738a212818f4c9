import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { tagsOfSamples } from '@/db/samples/annotations'
import { fittingNoTag } from '@/db/samples/no-tag'
import { samplesInOrder } from '@/db/samples/sample-lists'
import { openOpinions, type SecondOpinionRow } from '@/db/second-opinions/second-opinions'
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
  const left = open.filter(({ sampleId }) => !skip.has(sampleId))
  const current = await asFirstSaid(db.read, left)
  const ids = current.map(({ sampleId }) => sampleId).slice(0, limit)
  return (await samplesInOrder(db.read, ids)).map((sample) => ({
    ...toSample(sample),
    tags: [],
    sandbox: null,
    disagrees: false,
    fits_no_tag: false,
    chosen_by: 'person',
  }))
}

/** Those whose text still has what the first person said: else the second would be asked about the past. */
export async function asFirstSaid(
  db: Connection,
  opinions: readonly SecondOpinionRow[],
): Promise<SecondOpinionRow[]> {
  const ids = opinions.map(({ sampleId }) => sampleId)
  const tags = await tagsOfSamples(db, ids)
  const fitting = await fittingNoTag(db, ids)
  return opinions.filter(({ sampleId, firstTags }) => {
    const now = tags.get(sampleId) ?? []
    if (firstTags.length === 0) return fitting.has(sampleId)
    return now.length === firstTags.length && now.every((tag) => firstTags.includes(tag))
  })
}
