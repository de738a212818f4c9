import 'server-only'
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  notInArray,
  or,
  type SQL,
} from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { credentials, secondFactors, sessions, users, verifications } from '@/db/schema/accounts'

/** The tables that the login library works on, under the names it knows them by. */
const tables: Record<string, SQLiteTable> = {
  user: users,
  session: sessions,
  account: credentials,
  verification: verifications,
  twoFactor: secondFactors,
}

export type LoginRow = Record<string, unknown>

export type Condition = {
  field: string
  operator?: string | undefined
  value: unknown
  /** How it is joined to the conditions before it. */
  connector?: 'AND' | 'OR' | undefined
}

export type Page = {
  limit?: number | undefined
  offset?: number | undefined
  sortBy?: { field: string; direction: 'asc' | 'desc' } | undefined
}

export async function insertLoginRow(db: Database, name: string, row: LoginRow): Promise<LoginRow> {
  const rows = await db.write(async (tx) => orm(tx).insert(tableOf(name)).values(row).returning())
  const [inserted] = rows
  if (!inserted) throw new Error(`No row was inserted into ${name}.`)
  return inserted
}

export async function selectLoginRows(
  db: Database,
  name: string,
  conditions: Condition[],
  { limit = -1, offset = 0, sortBy }: Page = {},
): Promise<LoginRow[]> {
  const table = tableOf(name)
  const query = orm(db.read).select().from(table).where(whereOf(table, conditions)).$dynamic()
  if (sortBy) {
    const column = columnOf(table, sortBy.field)
    query.orderBy(sortBy.direction === 'asc' ? asc(column) : desc(column))
  }
  return query.limit(limit).offset(offset)
}

export async function countLoginRows(
  db: Database,
  name: string,
  conditions: Condition[],
): Promise<number> {
  const table = tableOf(name)
  return orm(db.read).$count(table, whereOf(table, conditions))
}

export async function updateLoginRows(
  db: Database,
  name: string,
  conditions: Condition[],
  changes: LoginRow,
): Promise<LoginRow[]> {
  const table = tableOf(name)
  return db.write(async (tx) =>
    orm(tx).update(table).set(changes).where(whereOf(table, conditions)).returning(),
  )
}

export async function deleteLoginRows(
  db: Database,
  name: string,
  conditions: Condition[],
): Promise<number> {
  const table = tableOf(name)
  return db.write(
    async (tx) => (await orm(tx).delete(table).where(whereOf(table, conditions)).run()).changes,
  )
}

function tableOf(name: string): SQLiteTable {
  const table = tables[name]
  if (!table) throw new Error(`There is no login table "${name}".`)
  return table
}

function columnOf(table: SQLiteTable, field: string): SQLiteColumn {
  const column = getTableColumns(table)[field]
  if (!column) throw new Error(`There is no login column "${field}".`)
  return column
}

function whereOf(table: SQLiteTable, conditions: Condition[]): SQL | undefined {
  return conditions.reduce<SQL | undefined>((before, condition) => {
    const next = compare(columnOf(table, condition.field), condition)
    return condition.connector === 'OR' && before ? or(before, next) : and(before, next)
  }, undefined)
}

function compare(column: SQLiteColumn, { operator = 'eq', value }: Condition): SQL {
  switch (operator) {
    case 'eq':
      return value === null ? isNull(column) : eq(column, value)
    case 'ne':
      return ne(column, value)
    case 'lt':
      return lt(column, value)
    case 'lte':
      return lte(column, value)
    case 'gt':
      return gt(column, value)
    case 'gte':
      return gte(column, value)
    case 'in':
      return inArray(column, value as unknown[])
    case 'not_in':
      return notInArray(column, value as unknown[])
    default:
      throw new Error(`The login tables cannot be searched by "${operator}".`)
  }
}
