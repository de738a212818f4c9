import 'server-only'
import { tableColumns } from '@/lib/services/exports/table-columns'
import type { ExportFormatWriter } from './format'
import { createSheets } from './xlsx/sheets'
import { writeWorkbook } from './xlsx/write-workbook'

/**
 * An Office Open XML workbook (ECMA-376) with the texts on as many sheets as they need. Cells are strings and numbers and
 * never formulas. What Excel cannot hold is told on a sheet of its own.
 */
export const xlsx: ExportFormatWriter = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: (pages, shape) => writeWorkbook(createSheets(pages, tableColumns(shape))),
}
