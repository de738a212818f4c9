import type { FileGuess, RowProblem } from '@/lib/contracts/import'
import { mappedColumns } from '@/lib/facts/mapped-columns'
import type { FileRecord, Format } from './format'
import { refuseFile } from './refuse-file'
import { headerAgain } from './table/header-again'
import { createRowOf, type SheetRow } from './xlsx/cells-of'
import { inspectXlsx } from './xlsx/inspect-xlsx'
import { createFiller, readMergedCells } from './xlsx/merged-cells'
import { readSharedStrings } from './xlsx/shared-strings'
import { noFacts, readSheetRows, type StoredRow } from './xlsx/sheet-rows'
import { SheetSurvey } from './xlsx/sheet-survey'
import { StringStore } from './xlsx/string-store'
import { openWorkbook } from './xlsx/workbook'

const NAMED = /\.xls[xm]$/iu

/** One sheet of an Excel workbook, also as LibreOffice and Google write it. */
export const xlsx: Format<'xlsx'> = {
  extensions: ['.xlsx', '.xlsm'],
  recognises({ bytes, fileName }) {
    if (!bytes.toString('latin1', 0, 4).startsWith('PK\u0003\u0004')) return false
    const isOther = bytes.includes('word/') || bytes.includes('application/vnd.oasis.opendocument')
    return bytes.includes('xl/') || (NAMED.test(fileName) && !isOther)
  },
  inspect: inspectXlsx,

  async *read(path, { options, columns }, mapping, { signal, onProgress, onEnd } = {}) {
    const workbook = await openWorkbook(path, THIS, signal)
    const { archive } = workbook
    const strings = new StringStore(`${path}.${process.pid}.strings`)
    try {
      const sheet = workbook.sheets.find(({ name }) => name === options.sheet)
      if (!sheet) refuseFile(THIS, `has no sheet “${options.sheet}”`, 'options.sheet')
      // It is gone through twice: merged cells stand below the others.
      const all = archive.sizeOf(workbook.strings) + 2 * archive.sizeOf(sheet.part)
      const before = archive.unpacked
      await readSharedStrings(workbook, strings)
      const { has_header, skip_rows = 0 } = options
      const merged = await readMergedCells(workbook, sheet)
      const fill = createFiller(merged, skip_rows + (has_header ? 1 : 0))
      const toCells = createRowOf(workbook, strings)
      const toRow = (row: StoredRow) => toCells(fill(row))
      const toRecord = createRecordOf(columns, options.has_header, mappedColumns(mapping))
      const survey = onEnd && new SheetSurvey(columns)
      let isHeader = options.has_header
      for await (const stored of readSheetRows(workbook, sheet, noFacts())) {
        const rows = stored.map(toRow).filter((row) => isFilledBelow(row, options.skip_rows))
        const below = isHeader ? rows.slice(1) : rows
        if (rows.length > 0) isHeader = false
        for (const row of below) survey?.add(row)
        yield below.map(toRecord)
        const share = Math.min(1, (archive.unpacked - before) / Math.max(1, all))
        onProgress?.(Math.round(share * archive.packedSize))
      }
      if (survey) onEnd?.(survey.seen())
    } finally {
      strings.close()
      archive.close()
    }
  },
}

const THIS = 'The workbook'

function isFilledBelow({ line, cells }: SheetRow, skipped = 0): boolean {
  return cells.length > 0 && line > skipped
}

function createRecordOf(columns: FileGuess['columns'], hasHeader: boolean, mapped: number[]) {
  const names = columns.map(({ name }) => name)
  return ({ line, cells, problems }: SheetRow): FileRecord | RowProblem => {
    const wrong = problems && mapped.find((column) => problems.has(column))
    const message = wrong === undefined ? undefined : problems?.get(wrong)
    if (message !== undefined) return { line, message }
    const whole = names.map((_, column) => cells[column] ?? '')
    const again = hasHeader ? headerAgain(whole, names) : undefined
    return again === undefined ? { line, cells: whole } : { line, message: again }
  }
}
