import 'server-only'
import { stringify } from 'csv-stringify/sync'
import { escapeFormula } from '@/lib/contracts/formulas'
import { tableColumns } from '@/lib/services/exports/table-columns'
import type { ExportFormatWriter } from './format'

/**
 * RFC 4180 in UTF-8 with a BOM, every cell in quotes. A cell that a spreadsheet would read as a formula gets an apostrophe
 * in front, which an import takes away.
 */
export const csv: ExportFormatWriter = {
  contentType: 'text/csv; charset=utf-8',
  async *write(pages, shape) {
    const table = tableColumns(shape)
    yield stringify([table.map(({ name }) => name)], { bom: true, quoted: true })
    for await (const page of pages) {
      const rows = page.map((text) => table.map(({ cell }) => escapeFormula(String(cell(text)))))
      yield stringify(rows, { quoted: true, quoted_empty: true })
    }
  },
}
