import {
  and,
  eq,
  exists,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { alias, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Connection } from '@/db/connection/database'
import { orm, prepared } from '@/db/connection/driver'
import { models } from '@/db/schema/models'
import { Interrupted } from './interrupted'
import type { Lease, LeasedRow } from './lease'

/** In milliseconds. */
const STALE_BEFORE = sql.placeholder('staleBefore')

type LeasedTable = SQLiteTable & { [Name in keyof LeasedRow]: SQLiteColumn } & {
  $inferSelect: LeasedRow
  /** Absent: the work belongs to no model. */
  modelId?: SQLiteColumn
}

type Rules<State extends string> = {
  /** For each state in which a row waits, the one in which it is worked on. */
  takes: { [Waiting in State]?: State }
  /** Further states from which a row can go on, though no runner takes it. */
  rests?: readonly State[]
  cancelled: State
  /** The row where this is the smallest comes first. */
  order: SQLiteColumn
  /** True of rows that no runner takes yet. */
  waits?: SQL
  /** Of a model one after the other, however many runners there are. */
  isOneOfModel?: true
}

/** The lease on a table of long work. */
export function leaseOn<Table extends LeasedTable>(
  table: Table,
  {
    takes,
    rests = [],
    cancelled,
    order,
    waits,
    isOneOfModel,
  }: Rules<Table['$inferSelect']['state']>,
): Lease<Table['$inferSelect']> {
  type Row = Table['$inferSelect']
  type State = Row['state']
  const next = new Map(Object.entries(takes) as [State, State][])
  const waiting = [...next.keys()]
  const working = [...new Set(next.values())]

  const isOne = (id: number) => eq(table.id, id)
  const isIn = (states: readonly State[]) => inArray(table.state, [...states])
  const isUnheld = (staleBefore: Date | typeof STALE_BEFORE) =>
    or(isNull(table.runner), lt(table.heartbeatAt, staleBefore))

  // The table is known by some of its columns only; what drizzle answers for a table are its rows.
  async function set(tx: Connection, where: SQL | undefined, values: object): Promise<Row | null> {
    return ((await orm(tx).update(table).set(values).where(where).returning().get()) ??
      null) as Row | null
  }

  // What drizzle answers for an alias has the columns of its table.
  const other = alias(table, 'other') as unknown as LeasedTable

  /** Another row of the same model is worked on by a runner that is heard of. */
  function isBeside(db: Connection): SQL | undefined {
    if (!isOneOfModel || !table.modelId || !other.modelId) return undefined
    const sameModel = and(eq(other.modelId, table.modelId), ne(other.id, table.id))
    const isHeld = and(isNotNull(other.runner), gte(other.heartbeatAt, STALE_BEFORE))
    const isWorking = inArray(other.state, working)
    return exists(
      orm(db)
        .select({ id: other.id })
        .from(other)
        .where(and(sameModel, isWorking, isHeld)),
    )
  }

  // Asked at every commit of every process, for each table, and mostly for nothing.
  const firstFree = prepared((db) => {
    const isFree = and(isIn([...waiting, ...working]), isUnheld(STALE_BEFORE))
    const living = orm(db).select({ id: models.id }).from(models).where(isNull(models.deletedAt))
    const isWanted = table.modelId && inArray(table.modelId, living)
    const beside = isBeside(db)
    return orm(db)
      .select(getTableColumns<LeasedTable>(table))
      .from<SQLiteTable>(table)
      .where(and(isWanted, isFree, waits && not(waits), beside && not(beside)))
      .orderBy(order)
      .limit(1)
      .prepare()
  })

  async function first(db: Connection, staleBefore: Date): Promise<Row | null> {
    const found = await firstFree(db).get({ staleBefore: staleBefore.getTime() })
    return (found ?? null) as Row | null
  }

  const isHeldBy = (id: number, runner: string) =>
    and(isOne(id), isIn(working), eq(table.runner, runner))

  const lease: Lease<Row> = {
    cancelled,
    isWanted: async (db, staleBefore) => (await first(db, staleBefore)) !== null,
    async take(tx, runner, { now, staleBefore }) {
      const row = await first(tx, staleBefore)
      if (!row) return null
      const state = next.get(row.state) ?? row.state
      const startedAt = row.startedAt ?? now
      const attempts = row.attempts + 1
      return set(tx, isOne(row.id), { state, runner, heartbeatAt: now, startedAt, attempts })
    },
    updateHeld: (tx, id, runner, change) => set(tx, isHeldBy(id, runner), change),
    async keep(tx, id, runner, change) {
      const held = await lease.updateHeld(tx, id, runner, change)
      if (!held) throw new Interrupted('lost')
      if (held.cancelRequested) throw new Interrupted('cancelled')
      return held
    },
    async move(tx, id, runner, change) {
      const { cancelRequested } = table
      const held = orm(tx).update<SQLiteTable>(table).set(change).where(isHeldBy(id, runner))
      const row = await held.returning({ cancelRequested }).get()
      if (!row) throw new Interrupted('lost')
      if (row.cancelRequested) throw new Interrupted('cancelled')
    },
    async excuse(tx, id) {
      const attempts = sql`${table.attempts} - 1`
      await setAll(tx, and(isOne(id), isIn(working), gt(table.attempts, 0)), { attempts })
    },
    update: (tx, id, states, change) => set(tx, and(isOne(id), isIn(states)), change),
    async cancel(tx, id, now) {
      const ended = { state: cancelled, runner: null, finishedAt: now }
      return (
        (await set(tx, and(isOne(id), isIn([...waiting, ...rests])), ended)) ??
        (await set(tx, and(isOne(id), isIn(working)), { cancelRequested: true }))
      )
    },
    async cancelOfModel(tx, modelId, { now, staleBefore }) {
      if (!table.modelId) return false
      const isOwn = eq(table.modelId, modelId)
      const isLost = and(isIn(working), isUnheld(staleBefore))
      const values = { state: cancelled, runner: null, finishedAt: now }
      const isIdle = or(isIn([...waiting, ...rests]), isLost)
      await setAll(tx, and(isOwn, isIdle), values)
      return (await setAll(tx, and(isOwn, isIn(working)), { cancelRequested: true })) > 0
    },
  }

  async function setAll(tx: Connection, where: SQL | undefined, values: object): Promise<number> {
    return (await orm(tx).update(table).set(values).where(where).run()).changes
  }
  return lease
}
