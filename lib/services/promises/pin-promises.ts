import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { countPromises, filterPinned, openPromises } from '@/db/models/promises'
import { tagsOfSamples } from '@/db/samples/annotations'
import { filterLive } from '@/db/samples/samples'
import type { Actor } from '@/lib/contracts/actor'
import { PROMISES } from '@/lib/contracts/limits'
import type { PromisesPin } from '@/lib/contracts/promise'
import type { SamplesChanged } from '@/lib/contracts/sample'
import { AppError, listed } from '@/lib/errors'
import { plural } from '@/lib/format/plural'
import { type Batch, changed, changeInParts, newBatch } from '@/lib/services/changes/batch'
import { changeData } from '@/lib/services/changes/change-data'
import { applyRows } from '@/lib/services/samples/apply-rows'
import { checkChoice } from '@/lib/services/samples/check-choice'
import { checkTexts } from '@/lib/services/samples/check-texts'
import { findTexts } from '@/lib/services/samples/find-texts'
import { sameText, withKeys } from '@/lib/services/samples/hash'
import { checkOneTag, takesOneTag } from '@/lib/services/samples/one-tag'
import { createTagResolver } from '@/lib/services/samples/resolve-tags'

type NewTexts = NonNullable<PromisesPin['texts']>
type Moment = { revision: number; at: Date }

/** Pins texts of the data as promises. */
export async function pinPromises(
  db: Database,
  actor: Actor,
  model: ModelRow,
  ids: readonly number[],
  batch: Batch = newBatch(),
): Promise<SamplesChanged> {
  await checkPins(db.read, model, ids)
  const about = { modelId: model.id, actor, kind: 'promise' }
  await changeInParts(db, batch, about, {
    items: [...new Set(ids)].slice(batch.progress.done),
    async change(tx, part, moment) {
      const live = await filterLive(tx, model.id, part)
      const count = (await pin(tx, actor, model, live, moment)).length
      return { count, counts: { changed: count } }
    },
    sentence: ({ changed = 0 }) => sentence(changed, 0),
  })
  return changed(batch)
}

/** Throws for what cannot be pinned, all of it at once: for ids of no text, texts without a tag, and too many. */
export async function checkPins(
  db: Connection,
  model: ModelRow,
  ids: readonly number[],
): Promise<void> {
  await checkChoice(db, model, { ids: [...ids] })
  const live = await filterLive(db, model.id, ids)
  await refuseUntagged(db, live)
  await refuseTooMany(db, model, (await unpinned(db, model, live)).length)
}

/** Takes typed texts into the data with their tags and pins them, as one change. */
export async function pinNewTexts(
  db: Database,
  actor: Actor,
  model: ModelRow,
  texts: NewTexts,
): Promise<SamplesChanged> {
  const about = { modelId: model.id, actor, kind: 'promise' }
  const { revision, result } = await changeData(db, about, async (tx, revision, at) => {
    const moment = { revision, at }
    const added = await addTexts(tx, actor, model, texts, moment)
    const live = await filterLive(tx, model.id, added.ids)
    const fresh = await pin(tx, actor, model, live, moment)
    // A text that was pinned already may have got another tag.
    const count = Math.max(fresh.length, added.changed)
    return { count, summary: sentence(fresh.length, added.changed), result: count }
  })
  return { changed: result, revision }
}

/** Answers those that were not pinned before. */
async function pin(
  tx: Connection,
  actor: Actor,
  model: ModelRow,
  live: readonly number[],
  moment: Moment,
): Promise<number[]> {
  await refuseUntagged(tx, live)
  const fresh = await unpinned(tx, model, live)
  await refuseTooMany(tx, model, fresh.length)
  await openPromises(tx, model.id, fresh, { ...moment, actor: actor.name })
  return fresh
}

async function unpinned(
  db: Connection,
  model: ModelRow,
  live: readonly number[],
): Promise<number[]> {
  const pinned = new Set(await filterPinned(db, model.id, live))
  return live.filter((id) => !pinned.has(id))
}

function sentence(pinned: number, changed: number): string {
  if (pinned === 0) return `Changed the tags of ${plural('promise', changed)}.`
  if (pinned === 1) return 'Pinned 1 text as a promise: it must always come out right.'
  return `Pinned ${plural('text', pinned)} as promises: they must always come out right.`
}

async function addTexts(
  tx: Connection,
  actor: Actor,
  model: ModelRow,
  texts: NewTexts,
  { revision, at }: Moment,
): Promise<{ ids: number[]; changed: number }> {
  await checkTexts(tx, model.id, 'texts', texts)
  if (await takesOneTag(tx, model.id)) checkOneTagEach(texts)
  const origin = actor.kind === 'token' ? 'api' : 'person'
  const { added, updated } = await applyRows(tx, texts.map(withKeys), {
    modelId: model.id,
    revision,
    at,
    source: actor.kind === 'token' ? 'API' : actor.name,
    origin: { origin, chosenBy: 'person', seenVersion: null },
    tags: createTagResolver(tx, model.id, revision),
    existing: 'overwrite',
  })
  const found = await findTexts(
    tx,
    model.id,
    texts.map(({ text }) => text),
  )
  return { ids: found.flatMap((one) => one?.id ?? []), changed: added + updated }
}

/** A text that is given twice has the tags of both. */
function checkOneTagEach(texts: NewTexts): void {
  const tagsOf = new Map<string, number[]>()
  const given = texts.map(({ text, tags }, place) => {
    const all = [...(tagsOf.get(sameText(text)) ?? []), ...tags]
    tagsOf.set(sameText(text), all)
    return { path: `texts.${place + 1}.tags`, tags: all }
  })
  checkOneTag(given)
}

async function refuseUntagged(tx: Connection, ids: readonly number[]): Promise<void> {
  const tags = await tagsOfSamples(tx, ids)
  const untagged = ids.filter((id) => !tags.has(id))
  if (untagged.length === 0) return
  const [who, them] =
    untagged.length === 1
      ? [`Text ${untagged[0]} has`, 'it']
      : [`Texts ${listed(untagged.map(String))} have`, 'them']
  const message = `${who} no tag yet. Tag ${them} first: a promise says what must come out.`
  const fields = untagged.map((value) => ({ path: 'ids', message, value }))
  throw new AppError('REQUEST_PARAMS_ERROR', message, { fields })
}

async function refuseTooMany(tx: Connection, model: ModelRow, more: number): Promise<void> {
  const now = await countPromises(tx, model.id)
  if (now + more <= PROMISES) return
  const message = `A model can have ${PROMISES} promises. It has ${now}, so ${PROMISES - now} more can be pinned, not ${more}.`
  throw new AppError('CONFLICT', message)
}
