import type { FormatId, OptionsOf } from '@/lib/contracts/file-options'
import type { FileGuess } from '@/lib/contracts/import'
import { csvFields, csvNotation } from './csv-words'
import { encodingField, encodingName } from './encoding-words'
import type { FileField } from './file-field'
import { xlsxFields, xlsxNotation } from './xlsx-words'

/** What the page says about a format. */
type FormatWords<Id extends FormatId> = {
  name: string
  /** How such a file looks; goes on a sentence that begins with another format. */
  looks: string
  /** How the file at hand is written. */
  notation: (options: OptionsOf<Id>) => string
  /** What a person can choose about it. */
  fields: (options: OptionsOf<Id>, guess: FileGuess) => FileField[]
}

const FORMATS: { [Id in FormatId]: FormatWords<Id> } = {
  csv: {
    name: 'CSV',
    looks: 'comma, semicolon or tab between the columns',
    notation: csvNotation,
    fields: (options, { encodings }) => [
      encodingField(options.encoding, encodings),
      ...csvFields(options),
    ],
  },
  json: {
    name: 'JSON',
    looks: 'a list of JSON objects',
    notation: ({ encoding, list }) => `${encodingName(encoding)}, ${listInWords(list)}`,
    fields: ({ encoding }, { encodings }) => [encodingField(encoding, encodings)],
  },
  jsonl: {
    name: 'JSONL',
    looks: 'one JSON object per line',
    notation: ({ encoding }) => `${encodingName(encoding)}, one JSON object per line`,
    fields: ({ encoding }, { encodings }) => [encodingField(encoding, encodings)],
  },
  xlsx: {
    name: 'Excel',
    looks: 'a sheet of an Excel workbook',
    notation: xlsxNotation,
    fields: (options, { sheets = [] }) => xlsxFields(options, sheets),
  },
}

const either = new Intl.ListFormat('en', { type: 'disjunction' })

/** “CSV, JSON, JSONL, or Excel”. */
export const FORMAT_NAMES = either.format(Object.values(FORMATS).map(({ name }) => name))

const looks = Object.values(FORMATS).map((format) => format.looks)

/** “Comma, semicolon or tab between the columns, or one JSON object per line”. */
export const FORMAT_LOOKS = looks.join(', or ').replace(/^./u, (first) => first.toUpperCase())

function listInWords(list: string): string {
  if (list === '.') return 'one JSON object after another'
  return list === '' ? 'a list of JSON objects' : `the list “${list}” of a JSON document`
}

export function notationOf<Id extends FormatId>(options: OptionsOf<Id>): string {
  const id: Id = options.format
  return FORMATS[id].notation(options)
}

export function fieldsOf<Id extends FormatId>(
  options: OptionsOf<Id>,
  guess: FileGuess,
): FileField[] {
  const id: Id = options.format
  return FORMATS[id].fields(options, guess)
}
