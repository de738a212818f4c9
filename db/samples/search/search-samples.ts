import type { Connection } from '@/db/connection/database'
import { each, only } from '@/db/connection/sql'
import {
  type ListFilter,
  listCondition,
  orderings,
  type SampleCursor,
  type SampleOrder,
} from '@/db/samples/sample-filter'
import { gramsToFind } from './grams'
import { lookUp } from './look-up'
import { takeMatches, takeTurns } from './read-matches'
import { readQuery, type SearchQuery } from './search-query'

type Page = { order: SampleOrder; after: SampleCursor | null; limit: number }

/** So few are read one after the other rather than looked for: a few milliseconds. */
const FEW = 1_000
/** So many are found first and brought into the order of confidence then; beyond, texts are read in that order. */
const SORTED = 5_000

/**
 * The live samples of a filter whose texts contain what was typed: a page of them, fewer when there are no more. The
 * index only leads to texts that may contain it, and each is read, so that every way to a text finds the same ones.
 */
export async function searchSamples(
  db: Connection,
  filter: ListFilter,
  page: Page,
): Promise<SampleCursor[]> {
  const query = readQuery(filter.q ?? '')
  const grams = gramsToFind(filter.modelId, query)
  if (grams === null || isSmall(db, filter)) return readInOrder(db, filter, query, page)
  const search = { filter, query, grams }
  if (page.order === 'added' || page.order === '-added') {
    const { order, after, limit } = page
    return lookUp(db, search, { order, after: after?.id ?? null, limit })
  }
  const found = await lookUp(db, search, { order: 'added', after: null, limit: SORTED + 1 })
  if (found.length > SORTED) return readInOrder(db, filter, query, page)
  return pageByConfidence(found, page)
}

function isSmall(db: Connection, filter: ListFilter): boolean {
  const { from, where, values } = listCondition(filter)
  const some = `SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${where.join(' AND ')} LIMIT ?)`
  return only<number>(db, some, ...values, FEW + 1) <= FEW
}

/** Reads text after text, in the order of the page. */
function readInOrder(
  db: Connection,
  filter: ListFilter,
  query: SearchQuery,
  { order, after, limit }: Page,
): Promise<SampleCursor[]> {
  const ordering = orderings[order]
  const { from, where, values } = listCondition(filter)
  const found: SampleCursor[] = []
  let last = after
  return takeTurns(found, limit, () => {
    const cursor = last ? ordering.after(last) : { where: [], values: [] }
    const rows = each<SampleCursor & { content: string }>(
      db,
      `SELECT l.sample_id AS id, l.confidence AS confidence, s.content AS content
       FROM ${from} CROSS JOIN samples s ON s.id = l.sample_id
       WHERE ${[...where, ...ordering.where, ...cursor.where].join(' AND ')}
       ORDER BY ${ordering.by}`,
      ...values,
      ...cursor.values,
    )
    const stoppedAt = takeMatches(rows, query, found, limit)
    last = stoppedAt
    return stoppedAt === null
  })
}

function pageByConfidence(found: readonly SampleCursor[], { order, after, limit }: Page) {
  const sign = order === 'confidence' ? 1 : -1
  const compare = (a: SampleCursor, b: SampleCursor) =>
    sign * ((a.confidence ?? 0) - (b.confidence ?? 0) || a.id - b.id)
  return found
    .filter((one) => one.confidence !== null && (after === null || compare(one, after) > 0))
    .sort(compare)
    .slice(0, limit)
}
