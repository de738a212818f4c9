import 'server-only'
import type { Database } from '@/db/connection/database'
import { momentsOf } from '@/db/models/changes'
import type { ModelRow } from '@/db/models/models'
import { type SampleHistory, sampleHistory } from '@/db/samples/sample-history'
import { filterKnown } from '@/db/samples/samples'
import type { HistoryEntry } from '@/lib/contracts/sample-history'
import { AppError } from '@/lib/errors'
import { toFieldValue } from '@/lib/services/fields/read-value'

/** All that was ever said of a text, newest first. Throws NOT_FOUND where the model never had it. */
export async function showHistory(
  db: Database,
  model: ModelRow,
  id: number,
): Promise<{ items: HistoryEntry[] }> {
  const [known] = await filterKnown(db.read, model.id, [id])
  if (known === undefined) throw new AppError('NOT_FOUND', `This model has no text with id ${id}.`)
  const history = await sampleHistory(db.read, model.id, id)
  const drafts = [...history.tags, ...history.noTag].flatMap(({ seenDraft }) => seenDraft ?? [])
  const learntAt = await momentsOf(db.read, model.id, drafts)
  return {
    items: history.changes.map((change) => ({
      ...entryOf(history, change),
      ...seenDraftIn(history, change, learntAt),
    })),
  }
}

function entryOf(
  { inData, tags, noTag, promises, values }: SampleHistory,
  { revision, at, actor, summary }: SampleHistory['changes'][number],
): Omit<HistoryEntry, 'seen_draft'> {
  const began = <Period extends { addedRev: number }>(periods: Period[]) =>
    periods.filter(({ addedRev }) => addedRev === revision)
  const ended = <Period extends { removedRev: number | null }>(periods: Period[]) =>
    periods.filter(({ removedRev }) => removedRev === revision)
  const now = began(values)
  const lost = ended(values).filter(({ name }) => now.every((one) => one.name !== name))
  const said = [...began(tags), ...began(noTag)][0]
  return {
    revision,
    at: at.toISOString(),
    by: actor,
    summary,
    came: began(inData).length > 0,
    left: ended(inData).length > 0,
    tags_added: began(tags).map(toTag),
    tags_removed: ended(tags).map(toTag),
    fits_no_tag: turned(began(noTag).length, ended(noTag).length),
    promise: turned(began(promises).length, ended(promises).length),
    fields: [
      ...now.map(({ name, kind, ...value }) => ({ name, value: toFieldValue(kind, value) })),
      ...lost.map(({ name }) => ({ name, value: null })),
    ],
    origin: said?.origin ?? null,
    seen_version: said?.seenVersion ?? null,
  }
}

function seenDraftIn(
  { tags, noTag }: SampleHistory,
  change: { revision: number },
  learntAt: ReadonlyMap<number, Date>,
): Pick<HistoryEntry, 'seen_draft'> {
  const said = [...tags, ...noTag].find(({ addedRev }) => addedRev === change.revision)
  const revision = said?.seenDraft ?? null
  if (revision === null) return { seen_draft: null }
  return { seen_draft: { revision, at: learntAt.get(revision)?.toISOString() ?? null } }
}

function toTag({ tagId, name }: SampleHistory['tags'][number]) {
  return { id: tagId, name: name ?? `tag ${tagId}` }
}

function turned(on: number, off: number): boolean | null {
  if (on > 0) return true
  return off > 0 ? false : null
}
