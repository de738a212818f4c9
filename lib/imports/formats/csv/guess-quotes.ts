import { commonWidth } from '@/lib/imports/formats/table/common-width'
import { cellsOf, splitText } from '@/lib/imports/formats/text/record-splitter'
import { createCsvReader, type Quotes } from './csv-row'
import { isDump } from './escaped-values'
import { DELIMITERS, guessDelimiter } from './guess-delimiter'

const EVIDENCE_CHARACTERS = 256 * 1024
/** Of the lines with an odd number of quotes, so many must be rows by themselves. */
const WHOLE_SHARE = 0.9
const LONGEST_TAG = 100

/** What quotes mean in a table: by RFC 4180 unless that makes less of the file. */
export function guessQuotes(text: string, isWhole: boolean): Quotes {
  const start = text.slice(0, EVIDENCE_CHARACTERS)
  const isAll = isWhole && start.length === text.length
  if (isDump(start)) return 'escapes'
  if (/\\[",;\t|]/u.test(start)) {
    return misread(start, isAll, 'backslash') < misread(start, isAll, 'doubled')
      ? 'backslash'
      : 'doubled'
  }
  if (!start.includes('"')) return 'doubled'
  return DELIMITERS.some((delimiter) => isUnquoted(start, isAll, delimiter)) ? 'none' : 'doubled'
}

/** How many rows are broken, have another width than most, or keep a mark that the notation should have taken away. */
function misread(text: string, isWhole: boolean, quotes: Quotes): number {
  const delimiter = guessDelimiter(text, isWhole, quotes) ?? null
  const records = splitText(text, createCsvReader(delimiter, quotes), isWhole)
  const rows = records.flatMap(cellsOf)
  const width = commonWidth(rows)
  const isMisread = (row: string[]) => row.length !== width || row.some(keepsMarks)
  return records.length - rows.length + rows.filter(isMisread).length
}

/** A cell that begins with a quote, and still has a quote behind a backslash in it; a list in a string of JSON may. */
export function keepsMarks(cell: string): boolean {
  return cell.startsWith('"') && !cell.startsWith('"[') && cell.includes('\\"')
}

/**
 * Whether quotes are letters: lines with an odd number of them are rows of full width all the same. A quoted text of
 * several lines has hardly any such line; as it may, when there is a comma on each of its lines, such lines must also
 * have a tag that other rows have.
 */
function isUnquoted(text: string, isWhole: boolean, delimiter: string): boolean {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '')
  const whole = isWhole ? lines : lines.slice(0, -1)
  const odd = whole.filter((line) => (line.split('"').length - 1) % 2 === 1)
  const rows = whole.map((line) => line.split(delimiter))
  const width = commonWidth(rows)
  if (odd.length === 0 || width < 2 || !isMerged(text, isWhole, delimiter)) return false
  const isRow =
    delimiter === '\t' ? () => true : tagKnower(rows.filter((row) => row.length === width))
  const good = odd
    .map((line) => line.split(delimiter))
    .filter((row) => row.length === width && isRow(row))
  return good.length >= odd.length * WHOLE_SHARE
}

/** Whether quotes make one row of several lines, or break one. */
function isMerged(text: string, isWhole: boolean, delimiter: string): boolean {
  return splitText(text, createCsvReader(delimiter), isWhole).some(
    (record) => 'message' in record || record.cells.some((cell) => /[\r\n]/u.test(cell)),
  )
}

/** Knows a row by a cell without a quote that stands in its column more than once. */
function tagKnower(rows: string[][]): (row: string[]) => boolean {
  const uses = new Map<string, number>()
  const keyOf = (cell: string, column: number) => `${column} ${cell.trim()}`
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      uses.set(keyOf(cell, column), (uses.get(keyOf(cell, column)) ?? 0) + 1)
    }
  }
  return (row) =>
    row.some((cell, column) => {
      const isTag = cell.trim() !== '' && cell.length <= LONGEST_TAG && !cell.includes('"')
      return isTag && (uses.get(keyOf(cell, column)) ?? 0) > 1
    })
}
