import 'server-only'
import type { ExportColumn } from '@/lib/contracts/choices'
import { openCell } from '@/lib/facts/open-cell'
import { fieldColumn, OWN_COLUMNS } from '@/lib/facts/own-table'
import type { ExportedText, ExportShape } from './exported-texts'

/** A cell of a table: a number stays one where the format has numbers. */
export type Cell = string | number

type TableColumn = { name: string; cell: (text: ExportedText) => Cell }

const ALWAYS: Record<(typeof OWN_COLUMNS)[number], TableColumn['cell']> = {
  text: ({ text }) => text,
  tags: ({ tags }) => tagsCell(tags),
  fits_no_tag: ({ fits_no_tag }) => yesOrNothing(fits_no_tag),
}

const MORE: Record<ExportColumn, TableColumn[]> = {
  id: [{ name: 'id', cell: ({ id }) => id ?? '' }],
  source: [
    { name: 'source', cell: ({ source }) => source ?? '' },
    { name: 'added', cell: ({ added }) => added ?? '' },
  ],
  tagged: [
    { name: 'tagged_by', cell: ({ tagged_by }) => tagged_by ?? '' },
    { name: 'tagged_at', cell: ({ tagged_at }) => tagged_at ?? '' },
  ],
  sandbox: answerColumns('sandbox'),
  production: answerColumns('production'),
  fields: [],
}

export function tableColumns({ columns, fields }: ExportShape): TableColumn[] {
  const always = OWN_COLUMNS.map((name) => ({ name, cell: ALWAYS[name] }))
  const valued = fields.map(
    (field): TableColumn => ({
      name: fieldColumn(field),
      cell: ({ fields: values }) => exactly(values?.[field.name] ?? ''),
    }),
  )
  return [...always, ...columns.flatMap((column) => MORE[column]), ...valued]
}

function answerColumns(of: 'sandbox' | 'production'): TableColumn[] {
  return [
    { name: of, cell: ({ [of]: answer }) => (answer ? tagsCell(answer.tags) : '') },
    { name: `${of}_confidence`, cell: ({ [of]: answer }) => answer?.confidence ?? '' },
    { name: `${of}_unseen`, cell: ({ [of]: answer }) => yesOrNothing(answer?.out_of_fold) },
  ]
}

/** One tag by its name, several as a JSON list; also one alone whose name would be read as a list. */
function tagsCell(tags: readonly string[]): string {
  const [only] = tags
  if (only === undefined) return ''
  return tags.length === 1 && !openCell(only) ? only : JSON.stringify(tags)
}

/** A spreadsheet keeps 15 digits of a number; one that has more is written out. */
function exactly(value: Cell): Cell {
  return typeof value === 'number' && Number(value.toPrecision(15)) !== value
    ? String(value)
    : value
}

function yesOrNothing(isSo: boolean | undefined): string {
  return isSo ? 'yes' : ''
}
