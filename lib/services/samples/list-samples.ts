import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { findTag } from '@/db/models/tags'
import {
  isSearch,
  type ListFilter,
  type SampleCursor,
  type SampleOrder,
} from '@/db/samples/sample-filter'
import { countSamples, placeAfter, listSamples as selectSamples } from '@/db/samples/sample-lists'
import type { List } from '@/lib/contracts/list'
import type { Sample, SampleFilter, SampleListQuery } from '@/lib/contracts/sample'
import { invalidField } from '@/lib/errors'
import { badCursor } from '@/lib/services/cursor'
import { toSample } from './to-sample'

type Count = List<Sample>['count']

/** A search reads what it passes over. */
const SEARCH_OFFSET = 10_000

const OPPOSITE: Record<SampleOrder, SampleOrder> = {
  added: '-added',
  '-added': 'added',
  confidence: '-confidence',
  '-confidence': 'confidence',
}

/** A page of the texts in a model's data now; empty where `offset` is beyond the last. */
export async function listSamples(
  db: Database,
  model: ModelRow,
  query: SampleListQuery,
): Promise<List<Sample>> {
  // A text without an answer has no place in an order by confidence.
  const answered = query.order.endsWith('confidence')
  const filter = { ...query, answered, modelId: model.id }
  checkOffset(query)
  const known = answered ? null : await countedAlready(db, model, query)
  const count = known ?? (await countSamples(db.read, filter))
  const offset = query.offset ?? 0
  let after = query.after === undefined ? null : parseCursor(query.after)
  if (offset > 0) {
    after = await startAt(db, filter, { order: query.order, offset, count })
    if (!after) return { items: [], next: null, count }
  }
  const page = await selectSamples(db.read, filter, { ...query, after })
  return {
    items: page.items.map(toSample),
    next: page.next && JSON.stringify([page.next.id, page.next.confidence]),
    count,
  }
}

function checkOffset({ q, offset, after }: SampleListQuery): void {
  if (offset === undefined) return
  if (after !== undefined) {
    throw invalidField('offset', 'offset and after are two ways to say where: give one.', offset)
  }
  if (q !== undefined && isSearch({ modelId: 0, q }) && offset > SEARCH_OFFSET) {
    throw invalidField(
      'offset',
      `offset must be at most ${SEARCH_OFFSET} in a search; a longer list is gone through by after.`,
      offset,
    )
  }
}

type Start = { order: SampleOrder; offset: number; count: Count }

/** The last of the first `offset` places, counted from whichever end is nearer. */
async function startAt(db: Database, filter: ListFilter, { order, offset, count }: Start) {
  if (!count.exact || offset <= count.value / 2) return placeAfter(db.read, filter, order, offset)
  if (offset > count.value) return null
  return placeAfter(db.read, filter, OPPOSITE[order], count.value - offset + 1)
}

/** The counts that every change keeps exact; null for mixed filters. */
async function countedAlready(db: Database, model: ModelRow, filter: SampleFilter) {
  const { q, tag, tagged, disagrees, several, fits_no_tag } = filter
  const given = [q?.trim() || undefined, tag, tagged, disagrees, several, fits_no_tag].filter(
    (one) => one !== undefined,
  )
  if (given.length === 2 && tagged === false && fits_no_tag === false) {
    return { value: untaggedCount(model), exact: true }
  }
  if (given.length > 1) return null
  if (given.length === 0) return { value: model.sampleCount, exact: true }
  if (tagged === true) return { value: model.taggedCount, exact: true }
  if (tagged === false) return { value: model.sampleCount - model.taggedCount, exact: true }
  if (disagrees === true) return { value: model.disagreeingCount, exact: true }
  if (fits_no_tag === true) return { value: model.fitsNoTagCount, exact: true }
  if (several === true) return { value: model.severalCount, exact: true }
  if (tag === undefined) return null
  return { value: (await findTag(db.read, model.id, tag))?.count ?? 0, exact: true }
}

/** Texts of which nobody has said anything. */
export function untaggedCount({ sampleCount, taggedCount, fitsNoTagCount }: ModelRow): number {
  return sampleCount - taggedCount - fitsNoTagCount
}

function parseCursor(after: string): SampleCursor {
  const [, id, confidence] = /^\[(\d+),(null|\d(?:\.\d+)?(?:e-\d+)?)\]$/.exec(after) ?? []
  if (id === undefined || confidence === undefined) throw badCursor(after)
  return { id: Number(id), confidence: confidence === 'null' ? null : Number(confidence) }
}
