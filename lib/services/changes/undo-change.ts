import 'server-only'
import type { Database } from '@/db/connection/database'
import { listUnderWay } from '@/db/models/bulk-writes'
import { listParts, type PartRow } from '@/db/models/changes'
import type { ModelRow } from '@/db/models/models'
import { ERASE_CHANGE, markUndone, TAG_TRAITS_CHANGE, UNDO_CHANGE } from '@/db/models/record-change'
import type { Actor } from '@/lib/contracts/actor'
import type { SamplesChanged } from '@/lib/contracts/sample'
import { AppError } from '@/lib/errors'
import { refuseTooManyTags, textsWithTooManyTags } from '@/lib/services/samples/one-tag'
import { type Batch, changed, changeInParts, newBatch } from './batch'
import { createPace } from './pace'
import { requireEntry } from './require-entry'
import { revertRevision } from './revert-revision'

/**
 * Takes a change back by a new change; undoing that one is the redo. Parts of one large change go together,
 * newest first. Texts that were tagged again since are left as they are.
 */
export async function undoChange(
  db: Database,
  actor: Actor,
  model: ModelRow,
  revision: number,
  batch: Batch = newBatch(),
): Promise<SamplesChanged> {
  const entry = await requireEntry(db, model, revision)
  // The first parts of an undo whose runner was lost are undone already: by itself.
  if (entry.undoneBy !== null && batch.progress.done === 0) {
    throw new AppError('CONFLICT', `Change ${entry.revision} was undone already.`)
  }
  if (entry.kind === ERASE_CHANGE) {
    const message = `Change ${entry.revision} erased texts for good: nothing brings them back.`
    throw new AppError('CONFLICT', message)
  }
  const underWay = await listUnderWay(db.read, model.id)
  if (underWay.some((row) => row.batch === entry.batch)) {
    const message = `Change ${entry.revision} is still being written. Cancel it instead, or wait until it is done.`
    throw new AppError('CONFLICT', message)
  }
  const parts = await listParts(db.read, model.id, entry)
  await undoParts(db, actor, model, parts, batch, { isChecked: true })
  return changed(batch)
}

/** Takes back what is written of a batch, as parts of that batch: together they are no entry of the history. */
export async function takeBack(
  db: Database,
  actor: Actor,
  model: ModelRow,
  batch: Batch,
): Promise<void> {
  const parts = await listParts(db.read, model.id, { revision: 0, batch: batch.id })
  const own = new Set<number | null>(parts.map(({ revision }) => revision))
  const written = parts.filter(({ undoOf }) => !own.has(undoOf))
  await undoParts(db, actor, model, written, batch, { isChecked: false })
}

/** Takes these parts of a change back, newest first. Throws CONFLICT when a check finds texts with too many tags then. */
async function undoParts(
  db: Database,
  actor: Actor,
  model: ModelRow,
  parts: readonly PartRow[],
  batch: Batch,
  { isChecked }: { isChecked: boolean },
): Promise<void> {
  const about = { modelId: model.id, actor, kind: kindOfUndo(parts) }
  const left = parts.filter((part) => part.undoneBy === null)
  await changeInParts(db, batch, about, {
    items: left,
    // What one transaction has done another takes back.
    pace: createPace(1),
    async change(tx, [part], { revision }) {
      if (!part) throw new Error('A part of an undo is one revision.')
      const before = await textsWithTooManyTags(tx, model.id)
      const count = await revertRevision(tx, model.id, part.heldAt, revision)
      // Parts give several tags back before a later one gives back the setting that allows them.
      const tooMany = (await textsWithTooManyTags(tx, model.id)) - before
      if (isChecked && part === left.at(-1)) {
        refuseTooManyTags('Undoing this', (batch.progress.counts.tooMany ?? 0) + tooMany)
      }
      if (count > 0) await markUndone(tx, model.id, part.revision, revision)
      return { count, counts: { changed: count, tooMany }, undoOf: part.revision }
    },
    sentence: () => undoSentence(parts[0]?.summary ?? ''),
  })
}

/** Taking back what no training reads is read by none either. */
function kindOfUndo([newest]: readonly PartRow[]): string {
  return newest?.kind === TAG_TRAITS_CHANGE ? TAG_TRAITS_CHANGE : UNDO_CHANGE
}

const UNDID = 'Undid: '
const REDID = 'Redid: '

/** The undo of an undo is a redo, however often one goes to and fro. */
export function undoSentence(summary: string): string {
  if (summary.startsWith(UNDID)) return REDID + summary.slice(UNDID.length)
  if (summary.startsWith(REDID)) return UNDID + summary.slice(REDID.length)
  return UNDID + summary
}
