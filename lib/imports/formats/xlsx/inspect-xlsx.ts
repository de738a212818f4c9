import type { FileChoice } from '@/lib/contracts/file-options'
import { listed } from '@/lib/errors'
import type { FileHead } from '@/lib/imports/formats/file-head'
import type { FileTable } from '@/lib/imports/formats/format'
import { refuseFile } from '@/lib/imports/formats/refuse-file'
import { guessHeader, guessTitles } from '@/lib/imports/formats/table/guess-header'
import { isSecondHeader } from '@/lib/imports/formats/table/header-again'
import { headerNotes, titleNotes } from '@/lib/imports/formats/table/header-notes'
import { withNames } from '@/lib/imports/formats/table/with-names'
import { createRowOf, type SheetRow } from './cells-of'
import { createFiller, mergedNote, readMergedCells } from './merged-cells'
import { readSharedStrings } from './shared-strings'
import { noFacts, readSheetRows, type SheetFacts, type StoredRow } from './sheet-rows'
import { StringStore } from './string-store'
import { openWorkbook, type Sheet, type Workbook } from './workbook'

/** Enough to guess by. */
const HEAD_ROWS = 1_000
/** Of sheets that are only named beside the one that is read. */
const FEW_ROWS = 5
const MOST_SHEETS = 50
const SHEETS_NAMED = 5

/** The beginning of a sheet; `rows` are those with something in them. */
type SheetHead = { sheet: Sheet; rows: StoredRow[]; isWhole: boolean; facts: SheetFacts }

export async function inspectXlsx(head: FileHead, chosen: FileChoice): Promise<FileTable<'xlsx'>> {
  const workbook = await openWorkbook(head.path, head.fileName)
  const strings = new StringStore(`${head.path}.strings`)
  try {
    const heads: SheetHead[] = []
    for (const sheet of workbook.sheets.slice(0, MOST_SHEETS)) {
      heads.push(await readSheetHead(workbook, sheet, FEW_ROWS))
    }
    const sheet = chooseSheet(head.fileName, workbook, heads, chosen)
    const whole = await readSheetHead(workbook, sheet, HEAD_ROWS)
    await readSharedStrings(workbook, strings, 1 + highestText(whole.rows))
    const toRow = createRowOf(workbook, strings)
    const stored = tableOf(head.fileName, whole.rows.map(toRow), chosen)
    const merged = await readMergedCells(workbook, sheet)
    const headerRow = stored.skipped + (stored.hasHeader ? 1 : 0)
    const table = withFilled(stored, whole.rows.map(createFiller(merged, headerRow)).map(toRow))
    return {
      options: {
        format: 'xlsx',
        sheet: sheet.name,
        has_header: table.hasHeader,
        ...((table.skipped > 0 || chosen.skip_rows !== undefined) && { skip_rows: table.skipped }),
      },
      names: withNames(table.names),
      rows: table.rows.map(({ cells }) => cells),
      rowCount: rowCount(whole, table),
      sheets: heads.map((one) => ({ name: one.sheet.name, rows: rowsIn(one) })),
      encodings: [],
      warning: null,
      notes: [
        ...(chosen.sheet === undefined ? sheetNotes(heads, whole) : []),
        ...(workbook.hasMacros ? [MACROS] : []),
        ...(chosen.skip_rows === undefined ? titleNotes(table.skipped) : []),
        ...(chosen.has_header === undefined ? headerNotes(asTable(table)) : []),
        ...mergedNote(merged, headerRow),
      ],
    }
  } finally {
    strings.close()
    workbook.archive.close()
  }
}

const MACROS = 'The workbook has macros. They are not run: only what its cells hold is read.'

async function readSheetHead(workbook: Workbook, sheet: Sheet, most: number): Promise<SheetHead> {
  const facts = noFacts()
  const rows: StoredRow[] = []
  for await (const some of readSheetRows(workbook, sheet, facts)) {
    rows.push(...some.filter(({ cells }) => cells.length > 0))
    if (rows.length > most) return { sheet, rows: rows.slice(0, most), isWhole: false, facts }
  }
  return { sheet, rows, isWhole: true, facts }
}

/** The chosen one; else the first that is shown and has more than a title. */
function chooseSheet(
  fileName: string,
  { sheets }: Workbook,
  heads: SheetHead[],
  { sheet: chosen }: FileChoice,
): Sheet {
  if (chosen !== undefined) {
    const named = sheets.find(({ name }) => name === chosen)
    if (named) return named
    const names = listed(sheets.map(({ name }) => `“${name}”`))
    refuseFile(fileName, `has no sheet “${chosen}”; it has ${names}`, 'options.sheet')
  }
  const filled = heads.filter(({ rows }) => rows.length > 0)
  const likely =
    filled.find(({ sheet, rows }) => !sheet.isHidden && rows.length > 1) ??
    filled.find(({ sheet }) => !sheet.isHidden) ??
    filled[0]
  if (!likely) refuseFile(fileName, 'has no cells that say anything')
  return likely.sheet
}

function highestText(rows: readonly StoredRow[]): number {
  let highest = -1
  for (const { cells } of rows) {
    for (const { type, value } of cells) {
      if (type === 's') highest = Math.max(highest, Number.parseInt(value ?? '', 10) || 0)
    }
  }
  return highest
}

type SheetTable = { names: string[]; rows: SheetRow[]; hasHeader: boolean; skipped: number }

function tableOf(fileName: string, read: SheetRow[], chosen: FileChoice): SheetTable {
  const filled = read.filter(({ cells }) => cells.length > 0)
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const all = filled.map((row) => ({ ...row, cells: widened(row.cells, width) }))
  const skipped = chosen.skip_rows ?? guessTitles(all)
  const records = all.filter(({ line }) => line > skipped)
  if (records.length === 0) {
    refuseFile(fileName, `has no rows below row ${skipped} of this sheet`, 'options.skip_rows')
  }
  const hasHeader = chosen.has_header ?? guessHeader(records.map(({ cells }) => cells))
  const below = records.slice(1).filter(({ cells }) => !isSecondHeader(cells))
  const rows = hasHeader ? below : records
  const names = hasHeader ? (records[0]?.cells ?? []) : Array<string>(width).fill('')
  if (rows.length === 0) {
    refuseFile(fileName, `has only a header, ${names.join(', ')}, and no rows below it`)
  }
  return { names, rows, hasHeader, skipped }
}

/** The rows as they are with the cells of merged ranges: what is above them stays what it was taken for. */
function withFilled(table: SheetTable, filled: readonly SheetRow[]): SheetTable {
  const cells = new Map(filled.map((row) => [row.line, row.cells]))
  const width = table.names.length
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: widened(cells.get(row.line) ?? [], width) })),
  }
}

function widened(cells: string[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => cells[column] ?? '')
}

const asTable = ({ rows, ...table }: SheetTable) => ({
  ...table,
  rows: rows.map(({ cells }) => cells),
})

function rowCount(head: SheetHead, { rows }: SheetTable): FileTable['rowCount'] {
  if (head.isWhole) return { count: rows.length, exact: true }
  const first = rows[0]?.line ?? 1
  return { count: Math.max(rows.length, lastRow(head) - first + 1), exact: false }
}

/** About how many rows of the sheet say something: what the sheet says of its size is cheap, and mostly true. */
function rowsIn(head: SheetHead): number {
  return head.isWhole ? head.rows.length : Math.max(head.rows.length, lastRow(head))
}

function lastRow({ facts, rows }: SheetHead): number {
  return Number(/\d+$/u.exec(facts.dimension ?? '')?.[0] ?? rows.at(-1)?.number ?? 0)
}

function sheetNotes(heads: SheetHead[], { sheet, rows: [first] }: SheetHead): string[] {
  const others = heads.filter((one) => one.sheet !== sheet && one.rows.length > 0)
  if (others.length === 0) return []
  const alike = others.filter(({ rows }) => first && rows[0] && isSameRow(rows[0], first))
  const note = `Only the sheet “${sheet.name}” is read; the workbook also has ${named(others)}. Choose another one in File options.`
  if (alike.length === 0) return [note]
  return [
    `${note} ${named(alike)} ${alike.length === 1 ? 'has' : 'have'} the same first row: for all of them, add the file once for each sheet.`,
  ]
}

/** Texts that are the same have the same number, so that they need not be looked up. */
function isSameRow({ cells }: StoredRow, other: StoredRow): boolean {
  const said = (all: StoredRow['cells']) => all.map(({ column, value }) => `${column} ${value}`)
  return said(cells).join('\n') === said(other.cells).join('\n')
}

function named(heads: SheetHead[]): string {
  const names = heads.slice(0, SHEETS_NAMED).map(({ sheet }) => `“${sheet.name}”`)
  const rest = heads.length - names.length
  return rest > 0 ? `${names.join(', ')} and ${rest} more` : listed(names)
}
