import { isKnownName, isTagName, isTextName } from '@/lib/imports/read/column-names'
import { areNames } from './guess-header'
import type { Table } from './table'

const SHOWN_CHARACTERS = 60

/** That lines above the table were passed over. */
export function titleNotes(skipped: number): string[] {
  if (skipped === 0) return []
  const lines = skipped === 1 ? 'The first line is' : `The first ${skipped} lines are`
  return [`${lines} passed over: the table starts below.`]
}

/** What the first row was taken for, where it could be the other thing. */
export function headerNotes({ names, rows, hasHeader }: Table): string[] {
  if (hasHeader) {
    if (names.some(isTextName) && (names.some(isTagName) || names.length === 1)) return []
    if (names.some(isKnownName) && !names.some((name) => /\S\s+\S/u.test(name))) return []
    return [
      `The first row is taken for a header: ${quoted(names)}. If it is a text, say so in File options.`,
    ]
  }
  const [first = []] = rows
  if (!areNames(first)) return []
  return [
    `The first row is taken for a text: ${quoted(first)}. If it is a header, say so in File options.`,
  ]
}

function quoted(cells: string[]): string {
  const shown = cells.filter((cell) => cell.trim() !== '').slice(0, 5)
  return shown.map((cell) => `“${shorten(cell.trim())}”`).join(', ')
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text
}
