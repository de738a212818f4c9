import 'server-only'
import { z } from 'zod'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { SampleOrder } from '@/db/samples/orderings'
import { isSearch, type ListFilter, type SampleCursor } from '@/db/samples/sample-filter'
import { countSamples, placeAfter, listSamples as selectSamples } from '@/db/samples/sample-lists'
import type { List } from '@/lib/contracts/list'
import type { Sample, SampleListQuery } from '@/lib/contracts/sample'
import { invalidField } from '@/lib/errors'
import { badCursor } from '@/lib/services/cursor'
import { countedAlready } from './counted-already'
import { readFilter } from './read-filter'
import { readOrder } from './read-order'
import { resolveFilter } from './resolve-filter'
import { toSample } from './to-sample'

type Count = List<Sample>['count']

/** A search reads what it passes over. */
const SEARCH_OFFSET = 10_000

/** A page of the texts in a model's data now; empty where `offset` is beyond the last. */
export async function listSamples(
  db: Database,
  model: ModelRow,
  query: SampleListQuery,
): Promise<List<Sample>> {
  checkOffset(query)
  const { after: given, limit, order: name, order_field, offset = 0, ...conditions } = query
  const order = await readOrder(db.read, model, name, order_field)
  const filter = await resolveFilter(db.read, model, readFilter(conditions))
  const known = await countedAlready(db.read, model, filter, order)
  const count = known ?? (await countSamples(db.read, filter, order))
  let after = given === undefined ? null : parseCursor(given)
  if (offset > 0) {
    after = await startAt(db, filter, { order, offset, count })
    if (!after) return { items: [], next: null, count }
  }
  const page = await selectSamples(db.read, filter, { order, after, limit })
  return {
    items: page.items.map(toSample),
    next: page.next && JSON.stringify([page.next.id, page.next.key]),
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
  const opposite = { ...order, isDown: !order.isDown }
  return placeAfter(db.read, filter, opposite, count.value - offset + 1)
}

function parseCursor(after: string): SampleCursor {
  try {
    return cursorSchema.parse(JSON.parse(after))
  } catch {
    throw badCursor(after)
  }
}

const cursorSchema = z
  .tuple([z.number().int(), z.union([z.number(), z.string(), z.null()])])
  .transform(([id, key]) => ({ id, key }))
