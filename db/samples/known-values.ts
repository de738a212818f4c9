import type { Connection } from '@/db/connection/database'
import { column } from '@/db/connection/sql'

/** So many are named; of more a person would search. */
const MOST = 200

/** Where the texts of a model ever came from, in the order of the alphabet; each is looked up by an index. */
export async function knownSources(db: Connection, modelId: number): Promise<string[]> {
  return stepping(db, 'source', 'samples', modelId)
}

/** Who said the newest of what is said of any text now. */
export async function knownTaggers(db: Connection, modelId: number): Promise<string[]> {
  return stepping(db, 'tagged_by', 'live_samples', modelId)
}

async function stepping(
  db: Connection,
  name: string,
  table: string,
  modelId: number,
): Promise<string[]> {
  const next = `SELECT min(${name}) FROM ${table} WHERE model_id = :modelId AND ${name}`
  return column<string>(
    db,
    `WITH RECURSIVE known(one) AS (
       ${next} >= '' UNION ALL
       SELECT (${next} > known.one) FROM known WHERE known.one IS NOT NULL)
     SELECT one FROM known WHERE one IS NOT NULL LIMIT :most`,
    { modelId, most: MOST },
  )
}
