import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { touchedSamples } from '@/db/versions/data-difference'
import type { Actor } from '@/lib/contracts/actor'
import type { SamplesChanged } from '@/lib/contracts/sample'
import { plural } from '@/lib/format/plural'
import { changeData, SAMPLES_PER_CHANGE } from '@/lib/services/changes/change-data'
import { requireVersion } from '@/lib/services/versions/require-version'
import { slices } from '@/lib/slices'
import { restoreSamples } from './restore-samples'
import { restoreSettings } from './restore-settings'
import { closeExtraTags, restoreTags } from './restore-tags'

/**
 * Brings texts, tags and settings back to what a version was trained on. It is a change like any other, in parts of one
 * batch, and undone as one. Tags come first, texts next, each in one part only, and tags that are not needed any more
 * go last: so every part can be taken back when the later ones were.
 */
export async function restoreVersion(
  db: Database,
  actor: Actor,
  model: ModelRow,
  number: number,
): Promise<SamplesChanged> {
  const { revision: past } = await requireVersion(db, model, number)
  const about = { modelId: model.id, actor, kind: 'restore', batch: randomUUID() }
  const done: SamplesChanged = { changed: 0, revision: null }
  const summary = (count: number, what: string) =>
    `Brought the sandbox back to v${number}: ${plural(what, count)}.`
  const note = (part: { revision: number | null; result: number }) => {
    done.changed += part.result
    done.revision = part.revision ?? done.revision
  }

  note(
    await changeData(db, about, async (tx, revision) => {
      const settings = await restoreSettings(tx, model.id, past, revision)
      const count = settings + (await restoreTags(tx, model.id, past, revision))
      return { count, summary: summary(count, 'setting or tag'), result: count }
    }),
  )
  const touched = await touchedSamples(db.read, model.id, past, Number.MAX_SAFE_INTEGER)
  for (const ids of slices(touched, SAMPLES_PER_CHANGE)) {
    note(
      await changeData(db, about, async (tx, revision) => {
        const count = await restoreSamples(tx, model.id, ids, { past, revision })
        return { count, summary: summary(count, 'text'), result: count }
      }),
    )
  }
  note(
    await changeData(db, about, async (tx, revision) => {
      const count = await closeExtraTags(tx, model.id, past, revision)
      return { count, summary: summary(count, 'tag'), result: count }
    }),
  )
  return done
}
