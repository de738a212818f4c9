import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { keptContents } from '@/db/production/kept-requests'
import type { Actor } from '@/lib/contracts/actor'
import type { Adopted } from '@/lib/contracts/request'
import { plural } from '@/lib/format/plural'
import { changeData, SAMPLES_PER_CHANGE } from '@/lib/services/changes/change-data'
import { applyRows } from '@/lib/services/samples/apply-rows'
import { createTagResolver } from '@/lib/services/samples/resolve-tags'
import { slices } from '@/lib/slices'

/** Takes texts of production requests into the data, untagged, so that people can tag them. It can be undone. */
export async function adoptRequests(
  db: Database,
  actor: Actor,
  model: ModelRow,
  ids: readonly number[],
): Promise<Adopted> {
  const about = { modelId: model.id, actor, kind: 'adopt', batch: randomUUID() }
  const done: Adopted = { added: 0, ignored: 0, revision: null }
  for (const slice of slices([...new Set(ids)], SAMPLES_PER_CHANGE)) {
    const texts = await keptContents(db.read, model.id, slice)
    const rows = texts.map((text) => ({ text, tags: null }))
    const { revision, result } = await changeData(db, about, async (tx, revision, at) => {
      const counts = await applyRows(tx, rows, {
        modelId: model.id,
        revision,
        at,
        source: 'production',
        origin: { origin: 'person', chosenBy: 'person', seenVersion: null },
        tags: createTagResolver(tx, model.id, revision),
        existing: 'ignore',
      })
      const summary = `Took ${plural('text', counts.added)} over from production.`
      return { count: counts.added, summary, result: counts }
    })
    done.added += result.added
    done.ignored += slice.length - result.added
    done.revision = revision ?? done.revision
  }
  return done
}
