import type { FileChoice, OptionsOf } from '@/lib/contracts/file-options'
import type { RowProblem } from '@/lib/contracts/import'
import { OWN_COLUMNS } from '@/lib/facts/own-table'
import type { FileHead } from '@/lib/imports/formats/file-head'
import type { FileRecord, FileTable } from '@/lib/imports/formats/format'
import { refuseFile } from '@/lib/imports/formats/refuse-file'
import { commonWidth } from '@/lib/imports/formats/table/common-width'
import { guessHeader, guessTitles } from '@/lib/imports/formats/table/guess-header'
import { isSecondHeader } from '@/lib/imports/formats/table/header-again'
import type { Table } from '@/lib/imports/formats/table/table'
import { withNames } from '@/lib/imports/formats/table/with-names'
import { decodeHead, type HeadText } from '@/lib/imports/formats/text/decode-head'
import { cellsOf, splitText } from '@/lib/imports/formats/text/record-splitter'
import { csvNotes, warnOfOneColumn } from './csv-notes'
import { createCsvReader, type Quotes } from './csv-row'
import { areEscaped, withoutEscapes } from './escaped-formulas'
import { hasMissing, meantBy } from './escaped-values'
import { guessDelimiter } from './guess-delimiter'
import { guessQuotes } from './guess-quotes'

export function inspectCsv(head: FileHead, said: FileChoice): FileTable<'csv'> {
  const start = decodeHead(head, said.encoding)
  const isOwn = OWN_HEADER.test(start.text)
  const chosen = isOwn ? { ...AS_WRITTEN, ...said } : said
  const quotes = chosen.quotes ?? guessQuotes(start.text, start.isWhole)
  const guessed = chosen.delimiter ?? guessDelimiter(start.text, start.isWhole, quotes)
  const several = guessed && readTable(start, guessed, quotes, chosen)
  const delimiter = several && several.names.length > 1 ? guessed : undefined
  const table = several && delimiter ? several : readTable(start, undefined, quotes, chosen)
  if (table.rows.length === 0 && start.isWhole) {
    const names = table.names.join(', ')
    refuseFile(start.fileName, `has only a header, ${names}, and no rows below it`)
  }
  const isMissing = !isOwn && table.rows.some(hasMissing)
  const rows = isOwn ? table.rows : table.rows.map((row) => meantBy(row, quotes))
  const isEscaped = chosen.escaped_formulas ?? areEscaped(rows)
  const { encoding, encodings, unusual: words } = start
  return {
    options: {
      format: 'csv',
      encoding,
      delimiter: delimiter ?? chosen.delimiter ?? ',',
      has_header: table.hasHeader,
      ...unusual({ quotes, skip_rows: table.skipped, escaped_formulas: isEscaped }, chosen),
    },
    names: withNames(table.names),
    rows: isEscaped ? rows.map(withoutEscapes) : rows,
    rowCount: start.estimate(table.rows.length),
    encodings,
    unusual: words,
    warning: warnOfOneColumn(table),
    notes: csvNotes({ ...table, rows }, { quotes, isMissing, isEscaped, chosen }),
  }
}

/** As `lib/services/exports/formats/csv.ts` writes it: nothing about such a file is to be guessed. */
const OWN_HEADER = new RegExp(`^${OWN_COLUMNS.map((name) => `"${name}"`).join()}[,\\r\\n]`)
const AS_WRITTEN = {
  delimiter: ',',
  has_header: true,
  quotes: 'doubled',
  skip_rows: 0,
  escaped_formulas: true,
} as const satisfies FileChoice

type Unusual = Required<Pick<OptionsOf<'csv'>, 'quotes' | 'skip_rows' | 'escaped_formulas'>>

const USUAL: Unusual = { quotes: 'doubled', skip_rows: 0, escaped_formulas: false }

/** Those that are not as usual, or that somebody chose: the whole file cannot teach better there. */
function unusual(options: Unusual, chosen: FileChoice): Partial<Unusual> {
  const names = ['quotes', 'skip_rows', 'escaped_formulas'] as const
  const said = names.filter((name) => options[name] !== USUAL[name] || chosen[name] !== undefined)
  return Object.fromEntries(said.map((name) => [name, options[name]]))
}

function readTable(
  head: HeadText,
  delimiter: string | undefined,
  quotes: Quotes,
  chosen: FileChoice,
): Table {
  const all = splitText(head.text, createCsvReader(delimiter ?? null, quotes), head.isWhole)
  const skipped = chosen.skip_rows ?? guessTitles(all.filter((record) => 'cells' in record))
  const records = all.filter(({ line }) => line > skipped)
  const rows = records.flatMap(cellsOf)
  checkFirst(head.fileName, records, rows, chosen)
  // A broken first row cannot be the header: the rows below it would lose their first one.
  const isWholeFirst = records[0] !== undefined && 'cells' in records[0]
  const hasHeader = chosen.has_header ?? (isWholeFirst && guessHeader(rows))
  if (!hasHeader) {
    return { names: Array<string>(commonWidth(rows)).fill(''), rows, hasHeader, skipped }
  }
  const below = rows.slice(1).filter((row) => !isSecondHeader(row))
  return { names: rows[0] ?? [], rows: below, hasHeader, skipped }
}

function checkFirst(
  fileName: string,
  [first]: (FileRecord | RowProblem)[],
  rows: string[][],
  chosen: FileChoice,
): void {
  if (!first && chosen.skip_rows) {
    refuseFile(fileName, `has no rows below line ${chosen.skip_rows}`, 'options.skip_rows')
  }
  if (!first) refuseFile(fileName, 'cannot be read as CSV: its first row does not end within 1 MiB')
  if ('message' in first && (chosen.has_header || rows.length === 0)) {
    const reason = first.message.replace(/\.$/u, '')
    refuseFile(fileName, `cannot be read from line ${first.line} on: ${reason}`)
  }
}
