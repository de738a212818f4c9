import { isKnownName } from '@/lib/imports/read/column-names'

const LONGEST_NAME = 60
const MOST_WORDS = 4

/** Whether the first row names the columns: every cell of it must look like a name and not like a value. */
export function guessHeader(rows: string[][]): boolean {
  const [first = [], ...others] = rows
  const names = first.map((cell) => cell.trim())
  if (new Set(names).size < names.length) return false
  if (!names.every(isNameLike)) return false
  if (names.some(isKnownName)) return true
  return others.length > 0 && !names.some((name, column) => isValueBelow(name, column, others))
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
