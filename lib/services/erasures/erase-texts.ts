import 'server-only'
import type { Database } from '@/db/connection/database'
import { eraseSamples, noteErased, revisionsOfVersions } from '@/db/erasures/erase-samples'
import { textsToErase } from '@/db/erasures/erasure-texts'
import type { ErasureRow } from '@/db/erasures/erasures'
import type { ModelRow } from '@/db/models/models'
import { ERASE_CHANGE } from '@/db/models/record-change'
import { filterLive } from '@/db/samples/samples'
import { plural } from '@/lib/format/plural'
import { changeData } from '@/lib/services/changes/change-data'
import { createPace } from '@/lib/services/changes/pace'
import { removeSamples } from '@/lib/services/samples/remove-samples'
import type { KeepErasure } from './collect-texts'
import { erasedPerVersion } from './stays'

const PAGE = 4_000

/**
 * Takes the texts out of the data and erases them with their whole past, each part in one transaction: nobody sees a text
 * of which half is there. Versions that were trained while they were there are told how many they miss.
 */
export async function eraseTexts(
  db: Database,
  model: ModelRow,
  erasure: Pick<ErasureRow, 'id' | 'actor' | 'batch' | 'counts' | 'total'>,
  keep: KeepErasure,
): Promise<void> {
  const { id, actor, batch, counts, total } = erasure
  const about = { modelId: model.id, actor, kind: ERASE_CHANGE, batch, isOnePart: false }
  const versions = await revisionsOfVersions(db.read, model.id)
  const pace = createPace()
  for (let after = 0; ; ) {
    const page = await textsToErase(db.read, id, { after, limit: PAGE })
    const last = page.at(-1)
    if (last === undefined) break
    for (const part of pace.parts(page)) {
      await changeData(db, about, (tx, revision) =>
        pace.time(part.length, async () => {
          await noteErased(tx, await erasedPerVersion(tx, versions, part))
          const live = await filterLive(tx, model.id, part)
          if (live.length > 0) await removeSamples(tx, model.id, revision, live)
          await eraseSamples(tx, part)
          counts.texts += live.length
          counts.deleted_texts += part.length - live.length
          await keep(tx, { counts, done: counts.texts + counts.deleted_texts, total })
          const summary = `Erased ${plural('text', counts.texts)} for good.`
          return { count: live.length, summary, result: undefined }
        }),
      )
    }
    after = last
  }
  await db.flush()
}
