import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import { all, places } from '@/db/connection/sql'
import { tagsOfSamples } from './annotations'
import { type NamedValue, namedValuesOf } from './field-values'
import { countIn, placeBeyond, placesIn, planList } from './list-plan'
import { NEWEST_FIRST, OLDEST_FIRST, type SampleOrder } from './orderings'
import { isSearch, type ListFilter, type SampleCursor } from './sample-filter'
import { searchSamples } from './search/search-samples'

export type ListedSample = {
  id: number
  content: string
  tags: number[]
  answerTags: number[] | null
  confidence: number | null
  outOfFold: boolean
  disagrees: boolean
  fitsNoTag: boolean
  source: string
  createdAt: Date
  /** The newest of what is said of it now. */
  tagged: { by: string; at: Date } | null
  values: NamedValue[]
}

type Row = {
  id: number
  content: string
  answerTags: string | null
  confidence: number | null
  outOfFold: number | null
  disagrees: number
  fitsNoTag: number
  source: string
  createdAt: number
  taggedBy: string | null
  taggedAt: number | null
}

const COUNTED = 10_000
/** Where each text has to be looked at or read. */
const COUNTED_BY_LOOKING = 1_000

type Page = { order: SampleOrder; after: SampleCursor | null; limit: number }

/** So many rows of an index are passed over in a turn: a few milliseconds, where each leads to another row. */
const PASSED = 5_000

/** A page of live samples, going on after `after`; `next` is null on the last page. */
export async function listSamples(
  db: Connection,
  filter: ListFilter,
  page: Page,
): Promise<{ items: ListedSample[]; next: SampleCursor | null }> {
  const more = { ...page, limit: page.limit + 1 }
  const ids = isSearch(filter)
    ? await searchSamples(db, filter, more)
    : await placesIn(db, await planList(db, filter, page.order), more)
  const shown = ids.slice(0, page.limit)
  return {
    items: await samplesInOrder(
      db,
      shown.map((row) => row.id),
    ),
    next: ids.length > page.limit ? (shown.at(-1) ?? null) : null,
  }
}

/** The place that `offset` samples of a list, 1 or more, end at; null where the list has fewer. */
export async function placeAfter(
  db: Connection,
  filter: ListFilter,
  order: SampleOrder,
  offset: number,
): Promise<SampleCursor | null> {
  if (isSearch(filter)) {
    const found = await searchSamples(db, filter, { order, after: null, limit: offset })
    return found[offset - 1] ?? null
  }
  const plan = await planList(db, filter, order)
  if (plan.tests.length > 0) {
    return (await placesIn(db, plan, { after: null, limit: offset }))[offset - 1] ?? null
  }
  let after: SampleCursor | null = null
  for (let left = offset; left > 0; left -= PASSED) {
    if (after) await setImmediate()
    after = await placeBeyond(db, plan, after, Math.min(left, PASSED) - 1)
    if (!after) return null
  }
  return after
}

/**
 * Counts what a filter matches in an order, which may leave some out: exactly up to 10,000, where
 * texts are looked at one by one, as in a search, up to 1,000;
 * beyond that `exact` is false.
 */
export async function countSamples(
  db: Connection,
  filter: ListFilter,
  order = NEWEST_FIRST,
): Promise<{ value: number; exact: boolean }> {
  if (isSearch(filter)) {
    const page = { order, after: null, limit: COUNTED_BY_LOOKING + 1 }
    return countUpTo(COUNTED_BY_LOOKING, (await searchSamples(db, filter, page)).length)
  }
  const plan = await planList(db, filter, order)
  const most = plan.tests.length > 0 ? COUNTED_BY_LOOKING : COUNTED
  return countUpTo(most, await countIn(db, plan, most + 1))
}

function countUpTo(most: number, value: number): { value: number; exact: boolean } {
  return value > most ? { value: most, exact: false } : { value, exact: true }
}

/** The ids of all that match, ascending: what a change of all of them is about. */
export async function matchingSamples(db: Connection, filter: ListFilter): Promise<number[]> {
  const all = { order: OLDEST_FIRST, after: null, limit: Number.POSITIVE_INFINITY }
  const places = isSearch(filter)
    ? await searchSamples(db, filter, all)
    : await placesIn(db, await planList(db, filter, OLDEST_FIRST), all)
  return places.map(({ id }) => id)
}

/** These live samples, in the order of the ids. */
export async function samplesInOrder(
  db: Connection,
  ids: readonly number[],
): Promise<ListedSample[]> {
  const rows = await all<Row>(
    db,
    `SELECT s.id AS id, s.content AS content, s.source AS source, s.created_at AS createdAt,
       l.answer_tags AS answerTags, l.confidence AS confidence, l.out_of_fold AS outOfFold,
       l.disagrees AS disagrees, l.fits_no_tag AS fitsNoTag, l.tagged_by AS taggedBy, c.at AS taggedAt
     FROM samples s JOIN live_samples l ON l.sample_id = s.id
     LEFT JOIN changes c ON c.model_id = l.model_id AND c.revision = l.tagged_rev
     WHERE s.id IN (${places(ids)})`,
    ...ids,
  )
  const tagsOf = await tagsOfSamples(db, ids)
  const valuesOf = await namedValuesOf(db, ids)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [listed(row, tagsOf.get(id) ?? [], valuesOf.get(id) ?? [])] : []
  })
}

function listed(
  { taggedBy, taggedAt, ...row }: Row,
  tags: number[],
  values: NamedValue[],
): ListedSample {
  return {
    ...row,
    tags,
    values,
    tagged:
      taggedBy === null || taggedAt === null ? null : { by: taggedBy, at: new Date(taggedAt) },
    answerTags: row.answerTags === null ? null : JSON.parse(row.answerTags),
    outOfFold: row.outOfFold === 1,
    disagrees: row.disagrees === 1,
    fitsNoTag: row.fitsNoTag === 1,
    createdAt: new Date(row.createdAt),
  }
}
