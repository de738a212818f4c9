import 'server-only'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { contentTypes, ROOT_RELATIONS, workbook, workbookRelations } from './parts'
import type { Sheets } from './sheets'

/** These sheets as one Office Open XML workbook, in constant memory. */
export function writeWorkbook(sheets: Sheets): Readable {
  const zip = new ZipFile()
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
}
