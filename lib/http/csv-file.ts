import { stringify } from 'csv-stringify/sync'
import { escapeFormula } from '@/lib/contracts/formulas'
import { type Reply, reply } from './api-message'

/**
 * Rows as a CSV file to save. A cell that a spreadsheet would read as a formula gets an apostrophe in front, because texts
 * come from strangers; an import takes it away again.
 */
export function csvFile(name: string, rows: readonly (readonly string[])[]): Reply<string> {
  const text = stringify(
    rows.map((row) => row.map(escapeFormula)),
    // A carriage return alone would end a row.
    { bom: true, quoted_match: /\r/u },
  )
  return reply(text, {
    contentType: 'text/csv; charset=utf-8',
    headers: { 'Content-Disposition': `attachment; filename="${name}"` },
  })
}
