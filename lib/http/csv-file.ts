import { stringify } from 'csv-stringify/sync'
import { escapeFormula } from '@/lib/contracts/formulas'
import { type Reply, reply } from './api-message'

/**
 * Rows as a CSV file to save. A cell that a spreadsheet would read as a formula gets an apostrophe in front, because texts
 * come from strangers; an import takes it away again.
 */
export function csvFile(name: string, rows: readonly (readonly string[])[]): Reply<string> {
  return reply(csvText(rows, { bom: true }), { contentType: CSV, headers: savedAs(name) })
}

/** The same of rows that come some at a time, below a head. */
export function csvStream(
  name: string,
  head: readonly string[],
  pages: AsyncIterable<readonly (readonly string[])[]>,
): Reply<string> {
  async function* text() {
    yield csvText([head], { bom: true })
    for await (const rows of pages) yield csvText(rows)
  }
  return reply('', { contentType: CSV, headers: savedAs(name), stream: text() })
}

/** Values as a file to save with one JSON value a line, some at a time. */
export function jsonLinesStream(
  name: string,
  pages: AsyncIterable<readonly unknown[]>,
): Reply<string> {
  async function* text() {
    for await (const page of pages) yield page.map((value) => `${JSON.stringify(value)}\n`).join('')
  }
  return reply('', { contentType: JSON_LINES, headers: savedAs(name), stream: text() })
}

/** A file to save whose bytes come some at a time. */
export function savedFile(
  name: string,
  contentType: string,
  stream: AsyncIterable<string | Uint8Array>,
): Reply<string> {
  return reply('', { contentType, headers: savedAs(name), stream })
}

const CSV = 'text/csv; charset=utf-8'
const JSON_LINES = 'application/x-ndjson'

/** The header by which a browser saves an answer under this name, whatever letters it has. */
export function savedAs(name: string): Record<string, string> {
  const plain = name.replace(/[^ -~]|["\\]/gu, '_')
  const exact = plain === name ? '' : `; filename*=UTF-8''${encodeURIComponent(name)}`
  return { 'Content-Disposition': `attachment; filename="${plain}"${exact}` }
}

function csvText(rows: readonly (readonly string[])[], { bom = false } = {}): string {
  return stringify(
    rows.map((row) => row.map(escapeFormula)),
    // A carriage return alone would end a row.
    { bom, quoted_match: /\r/u },
  )
}
