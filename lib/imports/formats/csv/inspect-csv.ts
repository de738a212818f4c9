import type { FileChoice } from '@/lib/contracts/file-options'
import type { FileHead } from '@/lib/imports/formats/file-head'
import type { FileTable } from '@/lib/imports/formats/format'
import { refuseFile } from '@/lib/imports/formats/refuse-file'
import { decodeHead, type HeadText } from '@/lib/imports/formats/text/decode-head'
import { cellsOf, splitText } from '@/lib/imports/formats/text/record-splitter'
import { isTagName, isTextName } from '@/lib/imports/read/column-names'
import { createCsvReader } from './csv-row'
import { commonWidth, guessDelimiter } from './guess-delimiter'
import { guessHeader } from './guess-header'

export function inspectCsv(head: FileHead, chosen: FileChoice): FileTable<'csv'> {
  const start = decodeHead(head, chosen.encoding)
  const guessed = chosen.delimiter ?? guessDelimiter(start.text, start.isWhole)
  const several = guessed && readTable(start, guessed, chosen.has_header)
  const delimiter = several && several.names.length > 1 ? guessed : undefined
  const table = several && delimiter ? several : readTable(start, undefined, chosen.has_header)
  const { names, rows, hasHeader } = table
  if (rows.length === 0 && start.isWhole) {
    refuseFile(start.fileName, `has only a header, ${names.join(', ')}, and no rows below it`)
  }
  return {
    options: {
      format: 'csv',
      encoding: start.encoding,
      delimiter: delimiter ?? chosen.delimiter ?? ',',
      has_header: hasHeader,
    },
    names: names.map((name, index) => name.trim() || `Column ${index + 1}`),
    rows,
    rowCount: start.estimate(rows.length),
    encodings: start.encodings,
    warning: names.length === 1 && hasHeader ? warnOfOneColumn(names[0] ?? '') : null,
  }
}

type Table = { names: string[]; rows: string[][]; hasHeader: boolean }

function readTable(
  { fileName, text, isWhole }: HeadText,
  delimiter: string | undefined,
  chosenHeader: boolean | undefined,
): Table {
  const records = splitText(text, createCsvReader(delimiter ?? null), isWhole)
  const [first] = records
  if (!first) refuseFile(fileName, 'cannot be read as CSV: its first row does not end within 1 MiB')
  const rows = records.flatMap(cellsOf)
  if ('message' in first && (chosenHeader || rows.length === 0)) {
    refuseFile(fileName, `cannot be read from line ${first.line} on: ${withoutStop(first.message)}`)
  }
  // A broken first row cannot be the header: the rows below it would lose their first one.
  const hasHeader = chosenHeader ?? ('cells' in first && guessHeader(rows))
  if (!hasHeader) return { names: Array<string>(commonWidth(rows)).fill(''), rows, hasHeader }
  return { names: rows[0] ?? [], rows: rows.slice(1), hasHeader }
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/u, '')
}

/** A header like `text~category` is one of several columns, in a notation that is not read. */
function warnOfOneColumn(name: string): string | null {
  const words = name.split(/[^\p{L}\p{N}_]+/u)
  if (!words.some(isTextName) || !words.some(isTagName)) return null
  return `The file has one column, “${name}”. If it should have several, separate them by commas, semicolons, tabs or |.`
}
