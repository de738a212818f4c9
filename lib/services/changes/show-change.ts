import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Connection, Database } from '@/db/connection/database'
import { listParts } from '@/db/models/changes'
import type { ModelRow } from '@/db/models/models'
import { settingsChangedBy } from '@/db/models/settings'
import { undoEffectsOf } from '@/db/samples/undo-effects'
import { settledIn, unsettledIn } from '@/db/second-opinions/settlements'
import type { Actor } from '@/lib/contracts/actor'
import type { Answers } from '@/lib/contracts/api'
import type { UndoEffects } from '@/lib/contracts/change'
import { toChange } from './list-changes'
import { requireEntry } from './require-entry'
import { revertedTraits } from './revert-tag-traits'

/** A part counts in about 2 ms, so that these take about a second, in as many turns. */
const MOST_PARTS = 500

/** One change, and what taking it back would do. Throws NOT_FOUND for a revision that the history does not have. */
export async function showChange(
  db: Database,
  actor: Actor,
  model: ModelRow,
  revision: number,
): Promise<Answers['GET classifiers/{modelId}/changes/{revision}/']> {
  const entry = await requireEntry(db, model, revision)
  const undo = entry.undoneBy === null ? await undoEffects(db, model.id, entry) : null
  return { ...toChange(entry, actor), undo }
}

async function undoEffects(
  db: Database,
  modelId: number,
  entry: { revision: number; batch: string | null },
): Promise<UndoEffects | null> {
  const parts = (await listParts(db.read, modelId, entry)).filter(({ undoneBy }) => !undoneBy)
  if (parts.length > MOST_PARTS) return null
  const sums: UndoEffects = {
    texts_leave: 0,
    texts_return: 0,
    annotations_leave: 0,
    annotations_return: 0,
    no_tag_leave: 0,
    no_tag_return: 0,
    tags_leave: 0,
    tags_return: 0,
    tag_traits: 0,
    promises_leave: 0,
    promises_return: 0,
    settlements: 0,
    fields_leave: 0,
    fields_return: 0,
    values_leave: 0,
    values_return: 0,
    settings: 0,
  }
  for (const { heldAt } of parts) {
    const settings = (await settingsChangedBy(db.read, modelId, heldAt)) ? 1 : 0
    const traits = await revertedTraits(db.read, modelId, heldAt)
    const data = await undoEffectsOf(db.read, modelId, heldAt)
    const settlements = await settlementsTouched(db.read, modelId, heldAt)
    const effects = { ...data, settings, tag_traits: traits.length, settlements }
    for (const [name, count] of Object.entries(effects)) sums[name as keyof UndoEffects] += count
    await setImmediate()
  }
  return sums
}

async function settlementsTouched(db: Connection, modelId: number, revision: number) {
  const settled = await settledIn(db, modelId, revision)
  return new Set([...settled, ...(await unsettledIn(db, modelId, revision))]).size
}
