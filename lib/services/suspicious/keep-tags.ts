import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { tagsOfSamples } from '@/db/samples/annotations'
import { forgetKeptTags, keepTags as insertKept } from '@/db/samples/kept-tags'
import { filterLive } from '@/db/samples/samples'
import type { Actor } from '@/lib/contracts/actor'
import { actorName } from '@/lib/services/actor-name'
import { SAMPLES_PER_CHANGE } from '@/lib/services/changes/change-data'
import { slices } from '@/lib/slices'

/** Says of texts that their tags are right, so that they are not asked about again while they keep these tags. */
export async function keepTags(
  db: Database,
  actor: Actor,
  model: ModelRow,
  ids: readonly number[],
): Promise<{ changed: number }> {
  const moment = { at: new Date(), actor: actorName(actor) }
  let changed = 0
  for (const slice of slices([...new Set(ids)], SAMPLES_PER_CHANGE)) {
    changed += await db.write(async (tx) => {
      const live = await filterLive(tx, model.id, slice)
      const tags = await tagsOfSamples(tx, live)
      for (const id of live) {
        await insertKept(tx, model.id, { sampleId: id, tags: tags.get(id) ?? [] }, moment)
      }
      return live.length
    })
  }
  return { changed }
}

/** Takes that back: they are to be checked again. */
export async function unkeepTags(
  db: Database,
  model: ModelRow,
  ids: readonly number[],
): Promise<{ changed: number }> {
  let changed = 0
  for (const slice of slices(ids, SAMPLES_PER_CHANGE)) {
    changed += await db.write((tx) => forgetKeptTags(tx, model.id, slice))
  }
  return { changed }
}
