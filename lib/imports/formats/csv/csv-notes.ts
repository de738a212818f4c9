import type { FileChoice } from '@/lib/contracts/file-options'
import { headerNotes, titleNotes } from '@/lib/imports/formats/table/header-notes'
import type { Table } from '@/lib/imports/formats/table/table'
import { isTagName, isTextName } from '@/lib/imports/read/column-names'
import type { Quotes } from './csv-row'

export const BACKSLASHES =
  'A backslash in front of a quote (\\") or of what separates cells makes it part of the text.'
const ESCAPES =
  'Backslashes are read as MySQL and PostgreSQL write them: \\n is a line break, \\t a tab, \\\\ a backslash, and \\N alone in a cell says that a value is missing.'
export const MISSING =
  '\\N alone in a cell is read as a missing value, as MySQL and PostgreSQL write it.'
export const APOSTROPHES =
  'Apostrophes in front of =, +, -, @ and | are taken away: they are there so that a spreadsheet runs no formula.'

type Reading = { quotes: Quotes; isMissing: boolean; isEscaped: boolean; chosen: FileChoice }

/** What was guessed about a table and could be meant otherwise; what a person chose needs no saying. */
export function csvNotes(
  table: Table,
  { quotes, isMissing, isEscaped, chosen }: Reading,
): string[] {
  const notes = [
    ...(chosen.skip_rows === undefined ? titleNotes(table.skipped) : []),
    ...(chosen.has_header === undefined ? headerNotes(table) : []),
    ...(chosen.quotes === undefined ? quoteNotes(table, quotes) : []),
    ...(isMissing && quotes !== 'escapes' ? [MISSING] : []),
  ]
  if (table.rows.some((row) => row.some((cell) => cell.startsWith('__label__')))) {
    notes.push(
      'Texts begin with __label__, as fastText writes tags: these are part of the texts here. Put the tags into a column of their own.',
    )
  }
  notes.push(...otherMarks(table.rows), ...cellNotes(table.rows.flat()))
  if (isEscaped && chosen.escaped_formulas === undefined) {
    notes.push(APOSTROPHES)
  }
  return notes
}

/** “é” written as UTF-8 and read as Windows-1252. */
const TWICE = /Ã[\u0080-\u00bf]|â€[™œ“”¦\u009d]/u
/** `{'text': 'a'}`: a dict of Python, which is no JSON. */
const PYTHON = /^\s*\{\s*'[^']*'\s*:/u

/** What cells look like that are taken as they stand. */
function cellNotes(cells: readonly string[]): string[] {
  const twice = cells.find((cell) => TWICE.test(cell))
  const word = twice?.split(/\s+/u).find((one) => TWICE.test(one))
  return [
    ...(word === undefined
      ? []
      : [
          `Words such as “${word.slice(0, 40)}” look as if the file had been encoded twice before it came here. They are read as they stand.`,
        ]),
    ...(cells.some((cell) => PYTHON.test(cell))
      ? [
          'Lines look like objects of Python, in apostrophes, which are no JSON: they are texts here as they stand. Write them as JSON, or as CSV.',
        ]
      : []),
  ]
}

/** Cells within other marks than `"`, with what separates cells in them or not. */
const OTHER_MARKS =
  /(?:^|\t)\s*('(?:[^']|''){1,999}'|“[^”]{1,999}”|„[^“”]{1,999}[“”]|«[^»]{1,999}»|`[^`]{1,999}`)\s*(?=\t|$)/u
const SHOWN_CELL = 40

/** That marks around the cells of most rows are letters here. */
function otherMarks(rows: readonly string[][]): string[] {
  const marked = rows.flatMap((row) => OTHER_MARKS.exec(row.join('\t'))?.[1] ?? [])
  const [first] = marked
  if (first === undefined || marked.length * 2 < rows.length) return []
  const cell = first.replaceAll('\t', ' … ')
  const shown = cell.length > SHOWN_CELL ? `${cell.slice(0, SHOWN_CELL)}…` : cell
  return [
    `Cells such as ${shown} stand in marks that are no quotes of a table: they are part of the text, and what separates cells counts within them. Write such cells in ".`,
  ]
}

function quoteNotes({ names, rows }: Table, quotes: Quotes): string[] {
  if (quotes === 'none') {
    return [
      'Quotes (") are taken as part of the text: they are not closed on the lines on which they are opened.',
    ]
  }
  if (quotes === 'backslash') return [BACKSLASHES]
  if (quotes === 'escapes') return [ESCAPES]
  const isLong = names.length === 1 && rows.some(([cell = '']) => /[\r\n]/u.test(cell))
  return isLong
    ? [
        'Some texts stand in quotes and go over several lines. If each line is a text, say so in File options.',
      ]
    : []
}

/** A header like `text~category` is one of several columns, in a notation that is not read. */
export function warnOfOneColumn({ names, rows, hasHeader }: Table): string | null {
  const first = (hasHeader ? names[0] : rows[0]?.[0]) ?? ''
  const words = first.split(/[^\p{L}\p{N}_]+/u)
  const isSeveral = words.length < 8 && words.some(isTextName) && words.some(isTagName)
  if (names.length > 1 || !isSeveral) return null
  return `The file has one column, “${first}”. If it should have several, separate them by commas, semicolons, tabs or |.`
}
