import type { Quotes } from './csv-row'

/** How MySQL and PostgreSQL write that a value is missing: alone in a cell. */
const MISSING = '\\N'

/** What their exports escape: line breaks and tabs by a letter or as they are, and the backslash itself. */
const ESCAPED = /\\(\r\n|[ntr\\"'\t\r\n])/gu
const MEANT: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

export function hasMissing(cells: readonly string[]): boolean {
  return cells.includes(MISSING)
}

/**
 * Cells as they are meant: `\N` is blank, and with `escapes` a backslash and what is behind it become the sign that they
 * stand for. Other backslashes stay: `C:\Data` is a folder.
 */
export function meantBy(cells: string[], quotes: Quotes | undefined): string[] {
  if (quotes !== 'escapes') {
    return hasMissing(cells) ? cells.map((cell) => (cell === MISSING ? '' : cell)) : cells
  }
  if (!cells.some((cell) => cell.includes('\\'))) return cells
  return cells.map((cell) => (cell === MISSING ? '' : unescaped(cell)))
}

function unescaped(cell: string): string {
  return cell.replace(ESCAPED, (_, sign: string) => MEANT[sign] ?? sign)
}

/** A value as it stands in such a file, so that `meantBy` gives it back. */
export function escapedValue(value: string): string {
  return value.replace(/[\\\t\n\r]/gu, (sign) => `\\${LETTERS[sign] ?? sign}`)
}

const LETTERS: Readonly<Record<string, string>> = { '\n': 'n', '\t': 't', '\r': 'r' }

const ALONE = /(?:^|\t)\\N(?=[\t\r\n]|$)/mu
const IN_QUOTES = /(?:^|\t)"[^"\t\r\n]*"(?=[\t\r\n]|$)/mu

/** Whether a database wrote the text: values are missing between tabs, and none stands in quotes. */
export function isDump(text: string): boolean {
  return ALONE.test(text) && !IN_QUOTES.test(text)
}
