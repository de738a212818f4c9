import { LISTED, listed } from '@/db/connection/sql'
import type { FieldFilter, ListFilter } from './sample-filter'

type Value = string | number
type Sql = { sql: string; values: Value[] }

/**
 * One condition on a live sample `l`: `test` asks it of a sample, `source` selects the ids of all samples of the model
 * that meet it, by an index; some have none.
 */
export type Condition = { test: Sql; source?: Sql }

const given = <Item>(value: Item | undefined): value is Item => value !== undefined

/** A filter of which what can be found beforehand is found. */
export type PlannedFilter = Omit<ListFilter, 'taggedFrom' | 'taggedBefore'> & {
  /** The first and the last of the revisions. */
  taggedRevs?: [number, number]
}

/** What lists by id and by confidence find by indices of their own. */
export function plainConditions(filter: ListFilter): Condition[] {
  const { modelId, tag, tagged, disagrees, several, fits_no_tag, tagged_by } = filter
  const marks = { tagged, disagrees, several, fits_no_tag }
  const own = Object.entries(marks).flatMap(([mark, is]) =>
    given(is) ? [ofLive(modelId, `${mark} = ${Number(is)}`)] : [],
  )
  if (given(tagged_by)) own.push(ofLive(modelId, 'tagged_by = ?', tagged_by))
  if (given(tag)) own.push(anyTag([tag]))
  return own
}

/** All others. */
export function furtherConditions(filter: PlannedFilter): Condition[] {
  const { modelId, tags_any, tags_all = [], tags_none = [], promise, source } = filter
  const conditions = [
    ...tags_all.map((tag) => anyTag([tag])),
    ...(filter.fields ?? []).map(ofField),
  ]
  if (given(filter.addedFrom) || given(filter.addedBefore)) conditions.push(isAdded(filter))
  if (given(filter.taggedRevs)) {
    conditions.push(ofLive(modelId, 'tagged_rev BETWEEN ? AND ?', ...filter.taggedRevs))
  }
  if (given(tags_any)) conditions.push(anyTag(tags_any))
  if (tags_none.length > 0) conditions.push(not(anyTag(tags_none)))
  if (given(filter.confidenceFrom)) {
    conditions.push(ofLive(modelId, 'confidence >= ?', filter.confidenceFrom))
  }
  if (given(filter.confidenceTo)) {
    conditions.push(ofLive(modelId, 'confidence <= ?', filter.confidenceTo))
  }
  if (given(source)) conditions.push(ofSamples(modelId, 'source = ?', source))
  if (given(promise)) conditions.push(promise ? isPromise(modelId) : not(isPromise(modelId)))
  if (given(filter.ids)) conditions.push(oneOf(filter.ids))
  if (given(filter.notIds)) conditions.push(not(oneOf(filter.notIds)))
  return conditions
}

/** `where` begins with a column. */
function ofLive(modelId: number, where: string, ...values: Value[]): Condition {
  return {
    test: { sql: `l.${where}`, values },
    source: {
      sql: `SELECT sample_id FROM live_samples WHERE model_id = ? AND ${where}`,
      values: [modelId, ...values],
    },
  }
}

function ofSamples(modelId: number, where: string, ...values: Value[]): Condition {
  return {
    test: {
      sql: `EXISTS (SELECT 1 FROM samples c WHERE c.id = l.sample_id AND c.${where})`,
      values,
    },
    source: {
      sql: `SELECT id FROM samples WHERE model_id = ? AND ${where}`,
      values: [modelId, ...values],
    },
  }
}

function anyTag(tags: readonly number[]): Condition {
  const ids = listed(tags)
  return {
    test: {
      sql: `EXISTS (SELECT 1 FROM annotations c WHERE c.sample_id = l.sample_id
        AND c.removed_rev IS NULL AND c.tag_id IN ${LISTED})`,
      values: [ids],
    },
    source: {
      sql: `SELECT sample_id FROM annotations WHERE tag_id IN ${LISTED} AND removed_rev IS NULL`,
      values: [ids],
    },
  }
}

/** In milliseconds. */
function isAdded({ modelId, addedFrom, addedBefore }: PlannedFilter): Condition {
  const last = (addedBefore?.getTime() ?? Number.MAX_SAFE_INTEGER) - 1
  return ofSamples(modelId, 'created_at BETWEEN ? AND ?', addedFrom?.getTime() ?? 0, last)
}

function isPromise(modelId: number): Condition {
  return {
    test: {
      sql: `EXISTS (SELECT 1 FROM promise_periods c
        WHERE c.sample_id = l.sample_id AND c.removed_rev IS NULL)`,
      values: [],
    },
    source: {
      sql: 'SELECT sample_id FROM promise_periods WHERE model_id = ? AND removed_rev IS NULL',
      values: [modelId],
    },
  }
}

function ofField({ fieldId, kind, equals, contains, from, to }: FieldFilter): Condition {
  const column = kind === 'string' ? 'folded' : 'number'
  const parts: [string, Value | undefined][] = [
    [`${column} = ?`, equals],
    [`instr(${column}, ?) > 0`, contains],
    [`${column} >= ?`, from],
    [`${column} <= ?`, to],
  ]
  const asked = parts.flatMap(([sql, value]) => (given(value) ? [{ sql, value }] : []))
  const where = [
    'field_id = ?',
    'removed_rev IS NULL',
    `${column} IS NOT NULL`,
    ...asked.map(({ sql }) => sql),
  ].join(' AND ')
  const values = [fieldId, ...asked.map(({ value }) => value)]
  const test = {
    sql: `EXISTS (SELECT 1 FROM field_values INDEXED BY field_values_now
      WHERE sample_id = l.sample_id AND ${where})`,
    values,
  }
  // Where all values had to be read, that was done, in turns.
  if (given(contains)) return { test }
  const index = `field_values INDEXED BY field_values_${column}`
  return { test, source: { sql: `SELECT sample_id FROM ${index} WHERE ${where}`, values } }
}

function oneOf(ids: readonly number[]): Condition {
  const values = [listed(ids)]
  return {
    test: { sql: `l.sample_id IN ${LISTED}`, values },
    source: { sql: 'SELECT value FROM json_each(?)', values },
  }
}

/** Whatever is not so. */
function not({ test }: Condition): Condition {
  return { test: { ...test, sql: `NOT (${test.sql})` } }
}
