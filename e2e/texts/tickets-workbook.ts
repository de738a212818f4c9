import { type TestCell, workbookFile } from '@/lib/testing/files/workbook-file'
import { taggedTickets } from './tickets-csv'

const DAY = 45_778

/** A workbook as offices keep it: a sheet about it, one with titles above 72 tagged texts, an error and a misspelt tag, and another month. */
export function ticketsWorkbook(): Buffer {
  const rows = taggedTickets().map(({ text, tag }, row): TestCell[] => [
    text,
    row === 4 ? 'billings' : tag,
    { xml: `<c{} s="1"><v>${DAY + row}</v></c>` },
  ])
  const error: TestCell[] = ['The tag of this one is gone', { xml: '<c{} t="e"><v>#REF!</v></c>' }]
  const sheets = [
    { name: 'About', rows: [['Tickets of the office in Lyon']] },
    {
      name: 'May',
      rows: [['Tickets of May'], ['', ''], ['message', 'category', 'received'], ...rows, error],
    },
    {
      name: 'June',
      rows: [
        ['message', 'category', 'received'],
        ['Nothing yet', 'Billing'],
      ],
    },
  ]
  return workbookFile(sheets, { formats: ['yyyy-mm-dd'] })
}
