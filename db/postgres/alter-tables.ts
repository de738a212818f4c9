import {
  addForeignKey,
  type Column,
  column,
  constraintOf,
  createIndex,
  createTable,
  quoted,
  type Snapshot,
  type Table,
  written,
} from './tables'

/** The schema before the first migration. */
export const NOTHING: Snapshot = { tables: {}, _meta: { tables: {}, columns: {} } }

/** What is done before rows are changed, and what is left for afterwards. */
export type Alterations = { first: string[]; last: string[] }

/**
 * What makes the tables of one schema those of the next. What rows need comes first; what would refuse them, or take away
 * what they are read from, comes last. Throws on a difference that it does not know how to write.
 */
export function alterTables(before: Snapshot, after: Snapshot): Alterations {
  requireNoNewNames(after)
  const [old, now] = [before, after].map(({ tables }) => Object.values(tables)) as [
    Table[],
    Table[],
  ]
  now.forEach(requireKnown)
  const columns = now.map((table) => alterColumns(before.tables[table.name], table))
  return {
    first: [
      ...old.flatMap((table) => dropAround(table, after.tables[table.name])),
      ...columns.flatMap(({ first }) => first),
    ],
    last: [
      ...columns.flatMap(({ last }) => last),
      ...old
        .filter(({ name }) => !after.tables[name])
        .map(({ name }) => `DROP TABLE ${quoted(name)}`),
      ...now.flatMap((table) =>
        without(table.indexes, before.tables[table.name]?.indexes).map((index) =>
          createIndex(table, index),
        ),
      ),
      ...now.flatMap((table) =>
        without(table.foreignKeys, before.tables[table.name]?.foreignKeys).map(addForeignKey),
      ),
    ],
  }
}

/** References and indexes that a table does not have any more, or otherwise. */
function dropAround(table: Table, now: Table | undefined): string[] {
  return [
    ...without(table.foreignKeys, now?.foreignKeys).map(
      (key) => `ALTER TABLE ${quoted(table.name)} DROP CONSTRAINT ${constraintOf(key)}`,
    ),
    ...without(table.indexes, now?.indexes).map(({ name }) => `DROP INDEX ${quoted(name)}`),
  ]
}

function alterColumns(old: Table | undefined, table: Table): Alterations {
  if (!old) return { first: [createTable(table)], last: [] }
  requireSameKey(old, table)
  const made: Alterations = { first: [], last: [] }
  const alter = (change: string) => `ALTER TABLE ${quoted(table.name)} ${change}`
  for (const one of Object.values(table.columns)) {
    const was = old.columns[one.name]
    const { first, last } = was ? alterColumn(table, was, one) : addColumn(one)
    made.first.push(...first.map(alter))
    made.last.push(...last.map(alter))
  }
  const gone = Object.keys(old.columns).filter((name) => !table.columns[name])
  made.last.push(...gone.map((name) => alter(`DROP COLUMN ${quoted(name)}`)))
  return made
}

/** A new column that has to have a value gets it between the two. */
function addColumn(one: Column): Alterations {
  if (one.primaryKey) throw new Error(`No key can be added to a table: ${one.name}.`)
  const isFilledLater = one.notNull && one.default === undefined
  return {
    first: [`ADD COLUMN ${column({ ...one, notNull: one.notNull && !isFilledLater })}`],
    last: isFilledLater ? [`ALTER COLUMN ${quoted(one.name)} SET NOT NULL`] : [],
  }
}

function alterColumn(table: Table, was: Column, one: Column): Alterations {
  if (was.type !== one.type) {
    throw new Error(
      `${table.name}.${one.name} was ${was.type} and is ${one.type}: no column changes its type in PostgreSQL.`,
    )
  }
  const change = `ALTER COLUMN ${quoted(one.name)}`
  const preset = one.default === undefined ? 'DROP DEFAULT' : `SET DEFAULT ${written(one.default)}`
  return {
    first: [
      ...(was.default === one.default ? [] : [`${change} ${preset}`]),
      ...(was.notNull && !one.notNull ? [`${change} DROP NOT NULL`] : []),
    ],
    last: one.notNull && !was.notNull ? [`${change} SET NOT NULL`] : [],
  }
}

/** Those that the others do not have, or have otherwise. */
function without<Part>(parts: Record<string, Part>, others: Record<string, unknown> = {}): Part[] {
  return Object.entries(parts)
    .filter(([name, part]) => JSON.stringify(others[name]) !== JSON.stringify(part))
    .map(([, part]) => part)
}

function requireNoNewNames({ _meta }: Snapshot): void {
  const [renamed] = [...Object.keys(_meta.tables), ...Object.keys(_meta.columns)]
  if (renamed)
    throw new Error(`No table and no column gets another name in PostgreSQL: ${renamed}.`)
}

function requireKnown({ name, uniqueConstraints, checkConstraints }: Table): void {
  const [unknown] = [...Object.keys(uniqueConstraints), ...Object.keys(checkConstraints)]
  if (unknown) throw new Error(`${unknown} of ${name} is not known in PostgreSQL.`)
}

const keyOf = ({ columns, compositePrimaryKeys }: Table) =>
  JSON.stringify([
    Object.values(columns)
      .filter(({ primaryKey }) => primaryKey)
      .map(({ name, autoincrement }) => [name, autoincrement]),
    Object.values(compositePrimaryKeys).map((key) => key.columns),
  ])

function requireSameKey(old: Table, table: Table): void {
  if (keyOf(old) !== keyOf(table))
    throw new Error(`${table.name} has another key: no table changes it in PostgreSQL.`)
}
