import 'server-only'
import { insertArriving, isPublicIdTaken } from '@/db/bundles/arriving-model'
import type { Part } from '@/db/bundles/part'
import type { PartRow } from '@/db/bundles/read-part'
import { RowRefused, reserveIds, writePart } from '@/db/bundles/write-part'
import { newModelId } from '@/lib/services/models/new-model-id'
import { requireModelRoom } from '@/lib/services/models/require-room'
import type { BundleSource } from './bundle-source'
import { checkModel } from './check-model'
import { countTexts, makeTextsLive } from './finish-model'
import { liveAnswers } from './live-answers'
import type { ListedPart, Manifest } from './manifest'
import type { Receiver } from './receiver'
import { damaged } from './refuse-bundle'
import { createRowShifter, type Shift } from './shift-row'

/** Not even the largest database has so many ids between the first and the last of a model. */
const MOST_IDS = 10_000_000_000

/**
 * Writes a whole model in short transactions, under ids of here, and answers its id. Nobody sees it before `revealModel`;
 * whoever begins anew lets the job runner erase what there is of it. Throws in words for what cannot be.
 */
export async function receiveModel(
  receiver: Receiver,
  { manifest, parts }: BundleSource,
  name: string | null,
): Promise<number> {
  const { db, signal } = receiver
  const ranges = new Map(manifest.parts.map((listed) => [listed.name, rangeOf(listed)]))
  const { modelId, bases } = await begin(receiver, manifest, ranges, name)
  const shift: Shift = (id, table) => {
    const range = ranges.get(table)
    const base = bases.get(table)
    const isOurs =
      range && base !== undefined && id >= range.first && id < range.first + range.count
    return isOurs ? id - range.first + base : null
  }
  const samples = { base: bases.get('samples') ?? 0, count: ranges.get('samples')?.count ?? 0 }
  let areLive = false
  const makeLive = async () => {
    if (!areLive) await makeTextsLive(receiver, modelId, samples)
    areLive = true
  }
  for await (const { part, pages } of parts) {
    const shiftRow = createRowShifter(part, shift)
    if (part.name === 'live_samples') await makeLive()
    for await (const rows of pages) {
      signal.throwIfAborted()
      for (const row of rows) shiftRow(row)
      await write(receiver, part, modelId, rows)
    }
  }
  await makeLive()
  await countTexts(receiver, modelId)
  await checkModel(db, modelId, manifest.model.revision, signal)
  return modelId
}

type Range = { first: number; count: number }

function rangeOf({ name, first, last }: ListedPart): Range {
  if (first === null || last === null) return { first: 0, count: 0 }
  if (last < first || last - first >= MOST_IDS) throw damaged(`the ids of its ${name} cannot be`)
  return { first, count: last - first + 1 }
}

async function begin(
  receiver: Receiver,
  { model }: Manifest,
  ranges: ReadonlyMap<string, Range>,
  name: string | null,
): Promise<{ modelId: number; bases: Map<string, number> }> {
  return receiver.db.write(async (tx) => {
    await requireModelRoom(tx)
    const bases = new Map<string, number>()
    for (const [table, { count }] of ranges) {
      if (count > 0) bases.set(table, await reserveIds(tx, table, count))
    }
    const shifts = [...bases].map(([table, base]) => [
      table,
      base - (ranges.get(table)?.first ?? 0),
    ])
    const isTaken = await isPublicIdTaken(tx, model.publicId)
    const row = {
      ...model,
      name: name ?? model.name,
      publicId: isTaken ? newModelId() : model.publicId,
      createdAt: new Date(model.createdAt),
      updatedAt: new Date(model.updatedAt),
    }
    const modelId = await insertArriving(tx, row, Object.fromEntries(shifts), new Date())
    await receiver.begin(tx, modelId)
    return { modelId, bases }
  })
}

async function write(
  { db, keep }: Receiver,
  part: Part,
  modelId: number,
  rows: readonly PartRow[],
): Promise<void> {
  try {
    await db.writePart(async (tx) => {
      if (part.name === 'live_samples') await liveAnswers(tx, part, modelId, rows)
      else await writePart(tx, part, modelId, rows)
      await keep(tx, rows.length)
    })
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error
    throw damaged(`its ${part.name} do not go together: ${error.message}`)
  }
}
