import type { Connection } from '@/db/connection/database'
import { kindOf } from '@/db/connection/sql'

/** What the two databases write differently of the index of searches. */
type IndexSql = {
  /** A value for `content` of a row of `sample_grams`. */
  grams: string
  /** Whether a row of `sample_grams` has all grams of an expression. */
  hasGrams: string
  keepWords: string
  /** Whether a row `f` of `sample_search` is of a model and has all words. */
  hasWords: string
}

/** Virtual tables of FTS5, which take apart what they are given. */
const SQLITE: IndexSql = {
  grams: '?',
  hasGrams: 'sample_grams MATCH ?',
  keepWords: 'INSERT OR REPLACE INTO sample_search (rowid, content, model) VALUES (?, ?, ?)',
  hasWords: 'f.sample_search MATCH ?',
}

/** Arrays with an index over their items, which are given apart by spaces. */
const POSTGRES: IndexSql = {
  grams: "string_to_array(?, ' ')",
  hasGrams: `content @> string_to_array(replace(?, '"', ''), ' ')`,
  keepWords: `INSERT INTO sample_search (rowid, content) VALUES (?, string_to_array(? || ' ' || ?, ' '))
     ON CONFLICT (rowid) DO UPDATE SET content = excluded.content`,
  hasWords: "f.content @> string_to_array(?, ' ')",
}

export function indexSql(db: Connection): IndexSql {
  return kindOf(db) === 'sqlite' ? SQLITE : POSTGRES
}
