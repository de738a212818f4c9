import type { OptionsOf } from '@/lib/contracts/file-options'
import { encodingName } from './encoding-words'
import type { FileField } from './file-field'

type CsvOptions = OptionsOf<'csv'>

const DELIMITERS: readonly { id: CsvOptions['delimiter']; label: string; word: string }[] = [
  { id: ',', label: 'Comma ,', word: 'comma' },
  { id: ';', label: 'Semicolon ;', word: 'semicolon' },
  { id: '\t', label: 'Tab', word: 'tab' },
  { id: '|', label: 'Bar |', word: 'bar' },
]

/** “UTF-8, comma-separated, first row is a header”. */
export function csvNotation({ encoding, delimiter, has_header }: CsvOptions): string {
  const word = DELIMITERS.find(({ id }) => id === delimiter)?.word
  const header = has_header ? 'first row is a header' : 'no header'
  return `${encodingName(encoding)}, ${word}-separated, ${header}`
}

export function csvFields({ delimiter, has_header }: CsvOptions): FileField[] {
  return [
    {
      kind: 'select',
      label: 'Between columns',
      value: delimiter,
      options: DELIMITERS.map(({ id, label }) => ({ id, label, choice: { delimiter: id } })),
    },
    {
      kind: 'switch',
      label: 'First row is a header',
      hint: 'Off: it is a text like all others.',
      isOn: has_header,
      on: { has_header: true },
      off: { has_header: false },
    },
  ]
}
