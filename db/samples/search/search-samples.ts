import type { Connection } from '@/db/connection/database'
import { countIn, fitting, type ListPlan, placesIn, planList } from '@/db/samples/list-plan'
import { OLDEST_FIRST, type SampleOrder } from '@/db/samples/orderings'
import type { ListFilter, SampleCursor } from '@/db/samples/sample-filter'
import { gramsToFind } from './grams'
import { lookUp } from './look-up'
import { takeMatches, takeTurns } from './read-matches'
import { readQuery, type SearchQuery } from './search-query'

type Page = { order: SampleOrder; after: SampleCursor | null; limit: number }

/** So few are read one after the other rather than looked for: a few milliseconds. */
const FEW = 1_000
/** So many are found first and brought into another order then; beyond, texts are read in that order. */
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
  const plan = await planList(db, filter, page.order, { isByRow: false })
  if (grams === null || (await isSmall(db, plan))) return readInOrder(db, plan, query, page)
  const { by, isDown } = page.order
  if (by === 'added') {
    const { after, limit } = page
    return lookUp(
      db,
      { plan, filter, query, grams },
      { isUp: !isDown, after: after?.id ?? null, limit },
    )
  }
  const search = {
    plan: await planList(db, filter, OLDEST_FIRST, { isByRow: false }),
    filter,
    query,
    grams,
  }
  const found = await lookUp(db, search, { isUp: true, after: null, limit: SORTED + 1 })
  if (found.length > SORTED) return readInOrder(db, plan, query, page)
  const few = { modelId: filter.modelId, ids: found.map(({ id }) => id) }
  return placesIn(db, await planList(db, few, page.order), page)
}

async function isSmall(db: Connection, plan: ListPlan): Promise<boolean> {
  if (plan.isShort) return true
  return plan.tests.length === 0 && (await countIn(db, plan, FEW + 1)) <= FEW
}

/** Reads text after text, in the order of the page. */
function readInOrder(
  db: Connection,
  plan: ListPlan,
  query: SearchQuery,
  { after, limit }: Page,
): Promise<SampleCursor[]> {
  const { ordering, from, where, values } = plan
  const found: SampleCursor[] = []
  let last = after
  return takeTurns(found, limit, async () => {
    const cursor = last ? ordering.after(last) : { where: [], values: [] }
    const { matches, stoppedAt } = await takeMatches(
      db,
      { query, most: limit - found.length },
      `SELECT l.sample_id AS id, ${ordering.key} AS key, s.content AS content
       FROM ${from} CROSS JOIN samples s ON s.id = l.sample_id
       WHERE ${[...where, ...cursor.where].join(' AND ')}
       ORDER BY ${ordering.sql}`,
      ...values,
      ...cursor.values,
    )
    found.push(...(await fitting(db, plan, matches)))
    last = stoppedAt
    return stoppedAt === null
  })
}
