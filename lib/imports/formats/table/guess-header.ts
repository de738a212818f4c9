import type { FileRecord } from '@/lib/imports/formats/format'
import { isKnownName, isTagName, isTextName } from '@/lib/imports/read/column-names'
import { commonWidth } from './common-width'
import { isImportIds } from './header-again'

const LONGEST_NAME = 60
const MOST_WORDS = 4
const SENTENCE_WORDS = 3
/** Further down nobody puts a header. */
const MOST_TITLES = 15

/** Whether the first row names the columns: every cell of it must look like a name and not like a value. */
export function guessHeader(rows: string[][]): boolean {
  const [first = [], ...others] = rows
  if (isImportIds(others[0])) return true
  const names = first.map((cell) => cell.trim())
  // One column is mostly a list of texts, of which the first one is as short as a name.
  const [only = ''] = names
  const below = others.filter((row) => !isSame(row, first))
  // A name that stands below, too, is a tag like “question”, unless the whole header is repeated.
  const isKnown = (name: string, column: number) =>
    isKnownName(name) && !isBelow(name, column, below)
  if (names.length === 1) return isKnownName(only) && !isBelow(only, 0, others)
  if (
    areNumbered(names, below) ||
    names.some((name, column) => isAboveNumbers(name, column, below))
  )
    return true
  if (!areNames(names)) return false
  if (names.some(isKnown)) return true
  if (names.some((name, column) => isValueBelow(name, column, below))) return false
  // In doubt the first row is a text: its loss would go unnoticed.
  return names.some((name, column) => isShort(name, column, below))
}

/** Whether what is below is much longer, as texts are below their name. */
function isShort(name: string, column: number, rows: string[][]): boolean {
  return name !== '' && name.length * 1.5 < meanLength(cellsBelow(column, rows))
}

/** Whether a row says again what the header says. */
function isSame(row: readonly string[], header: readonly string[]): boolean {
  return row.length === header.length && row.every((cell, at) => cell.trim() === header[at]?.trim())
}

/** `0,1,2`, as programs number columns that have no name, above cells with words. */
function areNumbered(names: string[], rows: string[][]): boolean {
  const numbers = names[0] === '' ? names.slice(1) : names
  const isCounted = numbers.length > 1 && numbers.every((name, at) => name === String(at))
  return isCounted && rows.some((row) => row.some((cell) => /\p{L}{2}/u.test(cell)))
}

const VALUE = /^\d[\d.,:/+\- TZ]*$/u

/** A word above numbers or dates alone, two at least. */
function isAboveNumbers(name: string, column: number, rows: string[][]): boolean {
  const below = cellsBelow(column, rows)
  const isWord = /\p{L}{2}/u.test(name) && name.split(/\s+/u).length <= MOST_WORDS
  return isWord && below.length > 1 && below.every((cell) => VALUE.test(cell))
}

function isBelow(name: string, column: number, rows: string[][]): boolean {
  return name !== '' && cellsBelow(column, rows).includes(name)
}

function cellsBelow(column: number, rows: string[][]): string[] {
  return rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '')
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
  // Of the two rows with names the lower one has the questions.
  const header = isImportIds(rows[2]) ? 1 : headerAt(rows, width)
  return header === 0 ? 0 : (records[header]?.line ?? 1) - 1
}

/** The place of the row with the names; 0 also where none is. */
function headerAt(rows: string[][], width: number): number {
  const [first = []] = rows
  if (first.length === width && isTopHeader(first)) return 0
  const found = rows
    .slice(0, MOST_TITLES + 1)
    .findIndex((row, index) => index > 0 && isHeaderBelow(row, rows.slice(0, index), width))
  return Math.max(0, found)
}

/** A row that nothing stands above, and that is no title itself: titles stand alone, in the first column. */
function isTopHeader(row: string[]): boolean {
  const isAside = row[0]?.trim() === '' && row.some(isKnownName)
  return isAside || (filled(row) > 1 && areNames(row) && row.some(isKnownName))
}

function isHeaderBelow(row: string[], above: string[][], width: number): boolean {
  if (row.length !== width || filled(row) < 2 || !areNames(row)) return false
  if (row.some(isTextName) && row.some(isTagName))
    return above.every((title) => !title.some(isTagName))
  const areTitles = above.every((title) => filled(title) <= 1)
  if (!areTitles) return false
  // Blank cells beside a title show that a spreadsheet wrote it; beside the name of a column, that others have none.
  const isTitled = above.some((title) => title.length === width && !title.some(isKnownName))
  return row.some(isKnownName) || isTitled
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
  if (isBelow(name, column, rows)) return true
  const below = cellsBelow(column, rows)
  const isSentences = below.some((cell) => cell.split(/\s+/u).length >= SENTENCE_WORDS)
  return isSentences && /\s/u.test(name) && name.length * 3 > meanLength(below)
}

function meanLength(cells: string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length)
}
