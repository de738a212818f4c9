import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { touchedSamples } from '@/db/versions/data-difference'
import type { Actor } from '@/lib/contracts/actor'
import type { SamplesChanged } from '@/lib/contracts/sample'
import { plural } from '@/lib/format/plural'
import { type Batch, changed, changeInParts, newBatch } from '@/lib/services/changes/batch'
import { refuseTooManyTags, textsWithTooManyTags } from '@/lib/services/samples/one-tag'
import { requireVersion } from '@/lib/services/versions/require-version'
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
  batch: Batch = newBatch(),
): Promise<SamplesChanged> {
  const { revision: past } = await requireVersion(db, model, number)
  const about = { modelId: model.id, actor, kind: 'restore' }
  const sentence = ({ changed = 0 }) =>
    `Brought the sandbox back to v${number}: ${plural('text, tag or setting', changed)}.`
  /** One part by itself, which comes before or after the texts. */
  const alone = (
    what: string,
    change: (tx: Connection, revision: number) => Promise<number>,
  ): Promise<void> =>
    changeInParts(db, batch, about, {
      items: [what],
      async change(tx, _, { revision }) {
        const count = await change(tx, revision)
        return { count, counts: { changed: count } }
      },
      sentence,
    })

  await alone('setting or tag', async (tx, revision) => {
    const settings = await restoreSettings(tx, model.id, past, revision)
    return settings + (await restoreTags(tx, model.id, past, revision))
  })
  await changeInParts(db, batch, about, {
    items: await touchedSamples(db.read, model.id, past, Number.MAX_SAFE_INTEGER),
    async change(tx, ids, { revision }) {
      const count = await restoreSamples(tx, model.id, ids, { past, revision })
      return { count, counts: { changed: count } }
    },
    sentence,
  })
  await alone('tag', async (tx, revision) => {
    refuseTooManyTags(`Bringing v${number} back`, await textsWithTooManyTags(tx, model.id))
    return closeExtraTags(tx, model.id, past, revision)
  })
  return changed(batch)
}
