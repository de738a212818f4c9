import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { findTag } from '@/db/models/tags'
import { hasUnanswered } from '@/db/samples/live-samples'
import type { SampleOrder } from '@/db/samples/orderings'
import type { ListFilter } from '@/db/samples/sample-filter'

type Count = { value: number; exact: boolean }

/** The counts that every change keeps exact, also of an order that leaves texts out; null for mixed filters. */
export async function countedAlready(
  db: Connection,
  model: ModelRow,
  { q, modelId: _, ...conditions }: ListFilter,
  { by }: SampleOrder,
): Promise<Count | null> {
  const given = Object.entries({ ...conditions, q: q?.trim() || undefined }).filter(
    ([, value]) => value !== undefined,
  )
  const value = await counted(db, model, conditions, given.length)
  if (value === null) return null
  if (by === 'added' || by === 'source') return exactly(value)
  if (by === 'field') return null
  if (by === 'confidence') return (await hasUnanswered(db, model.id)) ? null : exactly(value)
  if (given.length === 0) {
    return exactly(by === 'tag' ? model.taggedCount : model.taggedCount + model.fitsNoTagCount)
  }
  const { tag, tagged, disagrees, several } = conditions
  const isTagged = tag !== undefined || [tagged, disagrees, several].includes(true)
  return isTagged ? exactly(value) : null
}

const exactly = (value: number): Count => ({ value, exact: true })

async function counted(
  db: Connection,
  model: ModelRow,
  { tag, tagged, disagrees, several, fits_no_tag }: Omit<ListFilter, 'modelId'>,
  given: number,
): Promise<number | null> {
  if (given === 2 && tagged === false && fits_no_tag === false) return untaggedCount(model)
  if (given > 1) return null
  if (given === 0) return model.sampleCount
  if (tagged === true) return model.taggedCount
  if (tagged === false) return model.sampleCount - model.taggedCount
  if (disagrees === true) return model.disagreeingCount
  if (fits_no_tag === true) return model.fitsNoTagCount
  if (several === true) return model.severalCount
  if (tag === undefined) return null
  return (await findTag(db, model.id, tag))?.count ?? 0
}

/** Texts of which nobody has said anything. */
export function untaggedCount({ sampleCount, taggedCount, fitsNoTagCount }: ModelRow): number {
  return sampleCount - taggedCount - fitsNoTagCount
}
