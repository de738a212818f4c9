import { LISTED, listed } from '@/db/connection/sql'
import type { FieldFilter, ListFilter } from './sample-filter'

type Value = string | number
type Sql = { sql: string; values: Value[] }

/** Rows `e`, one for each sample `id` that meets a condition, by an index that has them in the order of the samples. */
export type OrderedRows = { table: string; id: string; where: string[]; values: Value[] }

/**
 * One condition on a live sample `l`: `test` asks it of a sample, `source` selects the ids of all samples of the model
 * that meet it, by an index; some have none.
 */
export type Condition = { test: Sql; source?: Sql; ordered?: OrderedRows }

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
  const { tags_any, tags_all = [], tags_none = [], promise, ids, notIds } = filter
  return [
    ...tags_all.map(hasTag),
    ...(filter.fields ?? []).map(ofField),
    ...ranges(filter),
    ...(given(tags_any) ? [hasOneOf(tags_any)] : []),
    ...(tags_none.length > 0 ? [not(anyTag(tags_none))] : []),
    ...(given(filter.source) ? [comesFrom(filter.modelId, filter.source)] : []),
    ...(given(promise) ? [isPromise(filter.modelId, promise)] : []),
    ...(given(ids) ? [oneOf(ids)] : []),
    ...(given(notIds) ? [not(oneOf(notIds))] : []),
  ]
}

function ranges(filter: PlannedFilter): Condition[] {
  const { modelId, addedFrom, addedBefore, taggedRevs, confidenceFrom, confidenceTo } = filter
  const conditions: Condition[] = []
  if (given(addedFrom) || given(addedBefore)) conditions.push(isAdded(filter))
  if (given(taggedRevs)) {
    conditions.push(ofLive(modelId, 'tagged_rev BETWEEN ? AND ?', ...taggedRevs))
  }
  if (given(confidenceFrom) || given(confidenceTo)) {
    const ends = [confidenceFrom ?? 0, confidenceTo ?? 1]
    conditions.push(ofLive(modelId, 'confidence BETWEEN ? AND ?', ...ends))
  }
  return conditions
}

function comesFrom(modelId: number, source: string): Condition {
  const where = ['e.model_id = ?', 'e.source = ?']
  const ordered = { table: 'samples e', id: 'e.id', where, values: [modelId, source] }
  return { ...ofSamples(modelId, 'source = ?', source), ordered }
}

function hasOneOf(tags: readonly number[]): Condition {
  const [only, ...others] = tags
  return only !== undefined && others.length === 0 ? hasTag(only) : anyTag(tags)
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

/** The texts that carry a tag, by its rows. */
export function hasTag(tag: number): Condition {
  const where = ['e.tag_id = ?', 'e.removed_rev IS NULL']
  return {
    ...anyTag([tag]),
    ordered: { table: 'annotations e', id: 'e.sample_id', where, values: [tag] },
  }
}

/** In milliseconds. */
function isAdded({ modelId, addedFrom, addedBefore }: PlannedFilter): Condition {
  const last = (addedBefore?.getTime() ?? Number.MAX_SAFE_INTEGER) - 1
  return ofSamples(modelId, 'created_at BETWEEN ? AND ?', addedFrom?.getTime() ?? 0, last)
}

function isPromise(modelId: number, is: boolean): Condition {
  const condition = {
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
  return is ? condition : not(condition)
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
  const source = { sql: `SELECT sample_id FROM ${index} WHERE ${where}`, values }
  if (!given(equals)) return { test, source }
  const ordered = {
    table: `field_values e INDEXED BY field_values_${column}`,
    id: 'e.sample_id',
    where: ['e.field_id = ?', 'e.removed_rev IS NULL', `e.${column} = ?`],
    values: [fieldId, equals],
  }
  return { test, source, ordered }
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
