import type { Connection } from '@/db/connection/database'
import { column, LISTED, listed } from '@/db/connection/sql'
import { fitting, type ListPlan } from '@/db/samples/list-plan'
import type { ListFilter, SampleCursor } from '@/db/samples/sample-filter'
import { indexSql } from './index-sql'
import { takeMatches, takeTurns } from './read-matches'
import type { SearchQuery } from './search-query'

/** `plan` is of an order by id. */
type Search = { plan: ListPlan; filter: ListFilter; query: SearchQuery; grams: string }
type Page = { isUp: boolean; after: number | null; limit: number }

/** Most to which the index leads are found. Going through it takes as long for one id as for all: later more are taken at once. */
const LEAST_IDS = 100
const MOST_IDS = 20_000
/** So many texts are read at a time: about 2 ms. */
const READ = 500

/**
 * Samples by id whose texts contain what was typed: those to which the index leads, and of those that wait for the index
 * all are read.
 */
export async function lookUp(
  db: Connection,
  { plan, filter, query, grams }: Search,
  { isUp, after, limit }: Page,
): Promise<SampleCursor[]> {
  const found: SampleCursor[] = []
  let last = after ?? (isUp ? 0 : Number.MAX_SAFE_INTEGER)
  let atOnce = Math.min(MOST_IDS, LEAST_IDS + limit)
  let ids: number[] = []
  return takeTurns(found, limit, async () => {
    if (ids.length === 0) {
      ids = await candidates(db, filter.modelId, grams, { isUp, last, most: atOnce })
      atOnce = Math.min(atOnce * 10, MOST_IDS)
    }
    const some = ids.slice(0, READ)
    const most = limit - found.length
    const { matches, stoppedAt } = await readSome(db, plan, some, { isUp, query, most })
    found.push(...(await fitting(db, plan, matches)))
    last = stoppedAt?.id ?? some.at(-1) ?? last
    ids = ids.slice(stoppedAt === null ? READ : some.indexOf(stoppedAt.id) + 1)
    return some.length === 0
  })
}

type From = { isUp: boolean; last: number; most: number }

/** Ids of texts that may contain what is sought, after `last`. */
function candidates(db: Connection, modelId: number, grams: string, { isUp, last, most }: From) {
  const beyond = isUp ? '>' : '<'
  return column<number>(
    db,
    `SELECT rowid FROM sample_grams WHERE ${indexSql(db).hasGrams} AND rowid ${beyond} ?
     UNION ALL SELECT sample_id FROM search_backlog WHERE model_id = ? AND sample_id ${beyond} ?
     ORDER BY 1 ${isUp ? 'ASC' : 'DESC'} LIMIT ?`,
    grams,
    last,
    modelId,
    last,
    most,
  )
}

function readSome(
  db: Connection,
  { from, where, values }: ListPlan,
  ids: readonly number[],
  { isUp, query, most }: { isUp: boolean; query: SearchQuery; most: number },
) {
  return takeMatches(
    db,
    { query, most },
    `SELECT l.sample_id AS id, NULL AS key, s.content AS content
     FROM ${from} CROSS JOIN samples s ON s.id = l.sample_id
     WHERE l.sample_id IN ${LISTED} AND ${where.join(' AND ')}
     ORDER BY l.sample_id ${isUp ? 'ASC' : 'DESC'}`,
    listed(ids),
    ...values,
  )
}
