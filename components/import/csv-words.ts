import type { OptionsOf } from '@/lib/contracts/file-options'
import { encodingName } from './encoding-words'
import type { FileField } from './file-field'
import { headerField, headerInWords, skippedField } from './table-fields'

type CsvOptions = OptionsOf<'csv'>

const DELIMITERS: readonly { id: CsvOptions['delimiter']; label: string; word: string }[] = [
  { id: ',', label: 'Comma ,', word: 'comma' },
  { id: ';', label: 'Semicolon ;', word: 'semicolon' },
  { id: '\t', label: 'Tab', word: 'tab' },
  { id: '|', label: 'Bar |', word: 'bar' },
]

const QUOTES: readonly { id: NonNullable<CsvOptions['quotes']>; label: string; word: string }[] = [
  { id: 'doubled', label: 'Doubled ""', word: '' },
  { id: 'backslash', label: 'With a backslash \\"', word: ', quotes with a backslash' },
  {
    id: 'escapes',
    label: 'None: \\n, \\t and \\N of MySQL',
    word: ', backslashes as MySQL writes them',
  },
  { id: 'none', label: 'Quotes are part of the text', word: ', quotes are text' },
]

/** “UTF-8, comma-separated, first row is a header”. */
export function csvNotation(options: CsvOptions): string {
  const { encoding, delimiter, has_header, quotes = 'doubled', skip_rows = 0 } = options
  const word = DELIMITERS.find(({ id }) => id === delimiter)?.word
  const header = headerInWords(has_header, skip_rows)
  const quoting = QUOTES.find(({ id }) => id === quotes)?.word
  return `${encodingName(encoding)}, ${word}-separated, ${header}${quoting}`
}

export function csvFields(options: CsvOptions): FileField[] {
  const { delimiter, has_header, quotes = 'doubled', skip_rows = 0, escaped_formulas } = options
  return [
    {
      kind: 'select',
      label: 'Between columns',
      value: delimiter,
      options: DELIMITERS.map(({ id, label }) => ({ id, label, choice: { delimiter: id } })),
    },
    headerField(has_header),
    skippedField(skip_rows),
    {
      kind: 'select',
      label: 'Quotes inside a text',
      hint: 'Choose another one if rows are merged or cut.',
      value: quotes,
      options: QUOTES.map(({ id, label }) => ({ id, label, choice: { quotes: id } })),
    },
    {
      kind: 'switch',
      label: 'Formulas have an apostrophe in front',
      hint: "As in exports for spreadsheets: '=1 is the text =1.",
      isOn: escaped_formulas ?? false,
      on: { escaped_formulas: true },
      off: { escaped_formulas: false },
    },
  ]
}
