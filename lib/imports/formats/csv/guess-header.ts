import type { FileRecord } from '@/lib/imports/formats/format'
import { isKnownName, isTagName, isTextName } from '@/lib/imports/read/column-names'
import { commonWidth } from './common-width'

const LONGEST_NAME = 60
const MOST_WORDS = 4
/** Further down nobody puts a header. */
const MOST_TITLES = 15

/** Whether the first row names the columns: every cell of it must look like a name and not like a value. */
export function guessHeader(rows: string[][]): boolean {
  const [first = [], ...others] = rows
  const names = first.map((cell) => cell.trim())
  // One column is mostly a list of texts, of which the first one is as short as a name.
  if (names.length === 1) return isKnownName(names[0] ?? '')
  if (!areNames(names)) return false
  if (names.some(isKnownName)) return true
  return others.length > 0 && !names.some((name, column) => isValueBelow(name, column, others))
}

/** Whether a row may be a header, whatever is below it; columns without a name are usual. */
export function areNames(cells: string[]): boolean {
  const names = cells.map((cell) => cell.trim()).filter((name) => name !== '')
  return names.length > 0 && names.every(isNameLike)
}

/**
 * How many lines stand above the table: a title, a date, who exported it. They have one cell where the table has
 * several; or the row below them names both a text and a tag.
 */
export function guessTitles(records: readonly FileRecord[]): number {
  const rows = records.map(({ cells }) => cells)
  const width = commonWidth(rows)
  if (width < 2) return 0
  for (const [index, row] of rows.slice(0, MOST_TITLES + 1).entries()) {
    if (row.length !== width || filled(row) < 2) continue
    const isFound = index > 0 && isHeaderBelow(row, rows.slice(0, index), width)
    if (isFound) return (records[index]?.line ?? 1) - 1
    if (index === 0 && (areNames(row) ? row.some(isKnownName) : false)) return 0
  }
  return 0
}

function isHeaderBelow(row: string[], above: string[][], width: number): boolean {
  if (!areNames(row)) return false
  if (row.some(isTextName) && row.some(isTagName))
    return above.every((title) => !title.some(isTagName))
  const areTitles = above.every((title) => filled(title) <= 1)
  // Blank cells beside a title show that a spreadsheet wrote it.
  return areTitles && (row.some(isKnownName) || above.some((title) => title.length === width))
}

function filled(row: string[]): number {
  return row.filter((cell) => cell.trim() !== '').length
}

function isNameLike(name: string): boolean {
  if (name.length > LONGEST_NAME || name.split(/\s+/u).length > MOST_WORDS) return false
  return !/^[\d.,:/+\- ]+$|@|:\/\/|[.!?]$/u.test(name)
}

/** A value like those below it: one of them, or, in a column of sentences, not much shorter than they are. */
function isValueBelow(name: string, column: number, rows: string[][]): boolean {
  const below = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '')
  if (name !== '' && below.includes(name)) return true
  const isSentences = below.some((cell) => cell.split(/\s+/u).length > MOST_WORDS)
  return isSentences && /\s/u.test(name) && name.length * 3 > meanLength(below)
}

function meanLength(cells: string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length)
}
