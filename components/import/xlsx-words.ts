import type { OptionsOf } from '@/lib/contracts/file-options'
import type { FileGuess } from '@/lib/contracts/import'
import { plural } from '@/lib/format/plural'
import type { FileField } from './file-field'
import { headerField, headerInWords, skippedField } from './table-fields'

type XlsxOptions = OptionsOf<'xlsx'>

/** “sheet Tickets, first row is a header”. */
export function xlsxNotation({ sheet, has_header, skip_rows = 0 }: XlsxOptions): string {
  return `sheet ${sheet}, ${headerInWords(has_header, skip_rows)}`
}

export function xlsxFields(
  { sheet, has_header, skip_rows = 0 }: XlsxOptions,
  sheets: NonNullable<FileGuess['sheets']>,
): FileField[] {
  return [
    {
      kind: 'select',
      label: 'Sheet',
      value: sheet,
      options: sheets.map(({ name, rows }) => ({
        id: name,
        label: rows === 0 ? `${name}: empty` : `${name}: about ${plural('row', rows)}`,
        // What was said of another sheet says nothing of this one.
        choice: { sheet: name },
      })),
    },
    headerField(has_header),
    skippedField(skip_rows),
  ]
}
