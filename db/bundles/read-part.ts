import type { Connection } from '@/db/connection/database'
import { all, first } from '@/db/connection/sql'
import type { Part } from './part'

/** A value as SQLite has it; JSON columns are parsed. */
export type PartValue = number | string | Buffer | null | object | boolean
/** In the order of the part's columns. */
export type PartRow = PartValue[]

const ROWS_PER_PAGE = 500

/** How many rows a model has in a part, and the lowest and highest of their ids; null where rows have none. */
export type PartSize = { rows: number; first: number | null; last: number | null }

export async function partSize(db: Connection, part: Part, modelId: number): Promise<PartSize> {
  const ids = part.hasId ? 'min(t.id) AS first, max(t.id) AS last' : 'NULL AS first, NULL AS last'
  const select = `SELECT count(*) AS rows, ${ids} FROM ${fromOf(part)} WHERE ${ownRows(part)}`
  return (await first<PartSize>(db, select, modelId)) ?? { rows: 0, first: null, last: null }
}

/** The rows of a model, some at a time, in the order of the part. */
export async function* readPart(
  db: Connection,
  part: Part,
  modelId: number,
  { first: lowest, last }: PartSize,
): AsyncGenerator<PartRow[]> {
  const { by, columns, page = ROWS_PER_PAGE } = part
  const keys = by.map((key) => `t.${key}`).join(', ')
  const names = [...columns.map(({ name }) => `t.${name} AS "${name}"`)]
  const selected = [...names, ...by.map((key, place) => `t.${key} AS "key ${place}"`)].join(', ')
  const places = by.map(() => '?').join(', ')
  const isBelow = part.scans ? 'AND t.id BETWEEN ? AND ?' : ''
  const range = part.scans ? [lowest ?? 0, last ?? 0] : []
  const select = (isLater: boolean) =>
    `SELECT ${selected} FROM ${fromOf(part)} WHERE ${ownRows(part)} ${isBelow}
     ${isLater ? `AND (${keys}) > (${places})` : ''} ORDER BY ${keys} LIMIT ${page}`
  for (let after: unknown[] | null = null; ; ) {
    const found: Record<string, PartValue>[] = await all(
      db,
      select(after !== null),
      modelId,
      ...range,
      ...(after ?? []),
    )
    const end = found.at(-1)
    if (!end) return
    yield found.map((row) => columns.map(({ name, kind }) => parsed(row[name] ?? null, kind)))
    if (found.length < page) return
    after = by.map((_, place) => end[`key ${place}`])
  }
}

function parsed(value: PartValue, kind: Part['columns'][number]['kind']): PartValue {
  return kind === 'json' && typeof value === 'string' ? JSON.parse(value) : value
}

function fromOf({ name, through }: Part): string {
  if (!through) return `${name} t`
  return `${name} t JOIN ${through.table} o ON o.id = t.${through.column}`
}

function ownRows({ where, scans, through }: Part): string {
  const owner = through ? 'o.model_id = ?' : `${scans ? '+' : ''}t.model_id = ?`
  return where === undefined ? owner : `${owner} AND ${where}`
}
