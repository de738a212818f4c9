import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import { all, column, LISTED, listed, only } from '@/db/connection/sql'
import {
  type Condition,
  furtherConditions,
  hasTag,
  type PlannedFilter,
  plainConditions,
} from './conditions'
import { samplesContaining } from './field-values-containing'
import { absent, markedBy, marksIn, withTagAlone } from './marks'
import { type Ordering, orderingOf, type SampleOrder } from './orderings'
import type { ListFilter, SampleCursor } from './sample-filter'
import { revisionsBetween } from './tagged-revisions'

type Value = string | number

/** So many samples are found first and sorted then: a few milliseconds. */
const SHORT = 5_000
/** So many are looked at in a turn, few at first: where many fit, a page is full soon. */
const LOOKED_AT_FIRST = 200
const LOOKED_AT = 4_000
/** So many are read in a turn where nothing is asked of each. */
const READ = 10_000

/** How the samples of a filter are found in an order. */
export type ListPlan = {
  ordering: Ordering
  from: string
  /** What a statement finds at once. */
  where: string[]
  values: Value[]
  /** What is asked of each sample that it finds, by further statements, so that others have their turn. */
  tests: string[]
  testValues: Value[]
  /** At most `SHORT` samples are looked at. */
  isShort: boolean
}

/**
 * Where one condition alone leaves few samples, these are looked at; else the index of the order is gone through, and what
 * it does not know is asked sample by sample. `isByRow`: rows of another index may come first; not where ids are given.
 */
export async function planList(
  db: Connection,
  given: ListFilter,
  order: SampleOrder,
  { isByRow = true } = {},
): Promise<ListPlan> {
  const mayBeByRow = isByRow && order.by === 'added'
  const filter = mayBeByRow ? withTagAlone(given) : given
  const ordering = orderingOf(filter, order)
  const marks = marksIn(filter, order)
  const others = plainConditions({ ...filter, ...absent(marks) })
  const further = furtherConditions(await planned(db, filter))
  const asked = [...others, ...further]
  const byRow =
    mayBeByRow && filter.tag === undefined ? orderedPlan(filter, ordering, further) : null
  const plain = plainConditions(filter)
  if (byRow && plain.length === 0 && further.length === 1) return byRow
  const lead = await leadOf(db, marks.tag === undefined ? asked : [...asked, hasTag(marks.tag)])
  if (lead) return shortPlan(filter, ordering, lead, [...plain, ...further])
  if (byRow) return byRow
  const marked = markedBy(marks)
  const { table, isOf } = ordering
  return {
    ordering,
    from:
      table === null ? marked.from : `${table} CROSS JOIN live_samples l ON l.sample_id = ${isOf}`,
    where: ['l.model_id = ?', ...marked.where, ...ordering.where],
    values: [filter.modelId, ...marked.values, ...ordering.values],
    tests: asked.map(({ test }) => test.sql),
    testValues: asked.flatMap(({ test }) => test.values),
    isShort: false,
  }
}

/** A page of places, going on after `after`. */
export async function placesIn(
  db: Connection,
  plan: ListPlan,
  { after, limit }: { after: SampleCursor | null; limit: number },
): Promise<SampleCursor[]> {
  const isTested = plan.tests.length > 0
  const found: SampleCursor[] = []
  let [last, size] = [after, isTested ? LOOKED_AT_FIRST : Math.min(limit, READ)]
  for (;;) {
    const some = await rowsOf(db, plan, { after: last, limit: size })
    for (const { fits, ...place } of some) if (fits) found.push(place)
    last = some.at(-1) ?? null
    if (some.length < size || found.length >= limit) break
    if (isTested) size = Math.min(size * 4, LOOKED_AT)
    await setImmediate()
  }
  return found.slice(0, limit)
}

/** The place after so many others, of those that one statement finds; not for plans with tests. */
export async function placeBeyond(
  db: Connection,
  plan: ListPlan,
  after: SampleCursor | null,
  passedOver: number,
): Promise<SampleCursor | null> {
  return (await rowsOf(db, plan, { after, limit: 1 }, passedOver))[0] ?? null
}

/** How many samples there are, up to `most`. */
export async function countIn(db: Connection, plan: ListPlan, most: number): Promise<number> {
  if (plan.tests.length > 0) return (await placesIn(db, plan, { after: null, limit: most })).length
  const { from, where, values } = plan
  return only<number>(
    db,
    `SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${where.join(' AND ')} LIMIT ?) found`,
    ...values,
    most,
  )
}

/** Those of the samples that pass the tests of a plan, in their order. */
export async function fitting<Place extends { id: number }>(
  db: Connection,
  { tests, testValues }: ListPlan,
  places: readonly Place[],
): Promise<readonly Place[]> {
  if (tests.length === 0 || places.length === 0) return places
  const ids = await column<number>(
    db,
    `SELECT l.sample_id FROM live_samples l WHERE l.sample_id IN ${LISTED} AND ${tests.join(' AND ')}`,
    listed(places.map(({ id }) => id)),
    ...testValues,
  )
  const fit = new Set(ids)
  return places.filter(({ id }) => fit.has(id))
}

async function rowsOf(
  db: Connection,
  { ordering, from, where, values, tests, testValues }: ListPlan,
  { after, limit }: { after: SampleCursor | null; limit: number },
  passedOver = 0,
): Promise<(SampleCursor & { fits: number })[]> {
  const cursor = after ? ordering.after(after) : { where: [], values: [] }
  return all<SampleCursor & { fits: number }>(
    db,
    `SELECT l.sample_id AS id, ${ordering.key} AS key, ${tests.join(' AND ') || '1'} AS fits
     FROM ${from}
     WHERE ${[...where, ...cursor.where].join(' AND ')} ORDER BY ${ordering.sql} LIMIT ? OFFSET ?`,
    ...testValues,
    ...values,
    ...cursor.values,
    Math.min(limit, Number.MAX_SAFE_INTEGER),
    passedOver,
  )
}

async function planned(db: Connection, filter: ListFilter): Promise<PlannedFilter> {
  const { taggedFrom, taggedBefore, ...asked } = filter
  const next: PlannedFilter = { ...asked, fields: [...(filter.fields ?? [])] }
  if (taggedFrom ?? taggedBefore) {
    next.taggedRevs = await revisionsBetween(db, filter.modelId, taggedFrom, taggedBefore)
  }
  for (const field of filter.fields ?? []) {
    if (field.contains === undefined) continue
    const found = await samplesContaining(db, field.fieldId, field.contains, SHORT + 1)
    if (found.length > SHORT) continue
    next.fields = next.fields?.filter((one) => one !== field)
    next.ids = next.ids ? found.filter((id) => next.ids?.includes(id)) : found
  }
  return next
}

type Source = NonNullable<Condition['source']>

/** The condition that leaves the fewest samples, if those are few. */
async function leadOf(db: Connection, conditions: readonly Condition[]): Promise<Source | null> {
  let [fewest, lead]: [number, Source | null] = [SHORT + 1, null]
  for (const { source } of conditions) {
    if (!source) continue
    const some = `SELECT count(*) FROM (${source.sql} LIMIT ?) found`
    const count = await only<number>(db, some, ...source.values, fewest)
    if (count < fewest) [fewest, lead] = [count, source]
  }
  return lead
}

function shortPlan(
  { modelId }: ListFilter,
  ordering: Ordering,
  lead: Source,
  conditions: readonly Condition[],
): ListPlan {
  const { table, isOf } = ordering
  return {
    ordering,
    from:
      table === null
        ? 'live_samples l'
        : `live_samples l CROSS JOIN ${table} ON ${isOf} = l.sample_id`,
    where: [
      '+l.model_id = ?',
      `l.sample_id IN (${lead.sql})`,
      ...conditions.map(({ test }) => test.sql),
      ...ordering.where,
    ],
    values: [
      modelId,
      ...lead.values,
      ...conditions.flatMap(({ test }) => test.values),
      ...ordering.values,
    ],
    tests: [],
    testValues: [],
    isShort: true,
  }
}

/** By id, one condition may know the order: its rows come first, and the others are asked of each. */
function orderedPlan(
  filter: ListFilter,
  ordering: Ordering,
  further: readonly Condition[],
): ListPlan | null {
  const first = further.find(({ ordered }) => ordered)
  if (!first?.ordered) return null
  const { table, id, where, values } = first.ordered
  const marked = markedBy(filter)
  const others = further.filter((one) => one !== first)
  // The index knows only its own rows in their order.
  const byRow = (sql: string) => sql.replaceAll('l.sample_id', id)
  return {
    ordering: {
      ...ordering,
      sql: byRow(ordering.sql),
      after: (cursor) => {
        const { where: beyond, ...rest } = ordering.after(cursor)
        return { where: beyond.map(byRow), ...rest }
      },
    },
    from: `${table} CROSS JOIN live_samples l ON l.sample_id = ${id}`,
    where: [...where, '+l.model_id = ?', ...marked.where],
    values: [...values, filter.modelId, ...marked.values],
    tests: others.map(({ test }) => test.sql),
    testValues: others.flatMap(({ test }) => test.values),
    isShort: false,
  }
}
