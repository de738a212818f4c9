import 'server-only'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { tableColumns } from '@/lib/services/exports/table-columns'
import type { ExportFormatWriter } from './format'
import { contentTypes, ROOT_RELATIONS, workbook, workbookRelations } from './xlsx/parts'
import { createSheets } from './xlsx/sheets'

/**
 * An Office Open XML workbook (ECMA-376) with the texts on as many sheets as they need. Cells are strings and numbers and
 * never formulas. What Excel cannot hold is told on a sheet of its own.
 */
export const xlsx: ExportFormatWriter = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write(pages, columns) {
    const zip = new ZipFile()
    const sheets = createSheets(pages, tableColumns(columns))
    const addNext = () => {
      const sheet = sheets.next()
      if (!sheet) return finish()
      // One sheet is written at a time; only at its end it is known whether another one follows.
      const lines = Readable.from(sheet.lines())
      lines.once('end', addNext)
      lines.once('error', (error) => zip.emit('error', error))
      zip.addReadStream(lines, `xl/worksheets/${sheet.file}`)
    }
    const finish = () => {
      const names = sheets.names()
      zip.addBuffer(Buffer.from(workbook(names)), 'xl/workbook.xml')
      zip.addBuffer(Buffer.from(workbookRelations(names)), 'xl/_rels/workbook.xml.rels')
      zip.addBuffer(Buffer.from(ROOT_RELATIONS), '_rels/.rels')
      zip.addBuffer(Buffer.from(contentTypes(names)), '[Content_Types].xml')
      zip.end()
    }
    // The type of the library says less than what it gives: a stream of Node.
    const output = zip.outputStream as Readable
    zip.once('error', (error: Error) => output.destroy(error))
    addNext()
    return output
  },
}
