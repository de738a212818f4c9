import type { FormatId } from '@/lib/contracts/file-options'

/** By what a file of a format is known before it is read. */
type Signs = {
  endings: readonly string[]
  /** Under which types programs send it, and the ending of each. */
  types: Readonly<Record<string, string>>
}

const SIGNS: Readonly<Record<FormatId, Signs>> = {
  csv: {
    endings: ['.csv', '.tsv', '.txt'],
    types: { 'text/csv': '.csv', 'text/tab-separated-values': '.tsv', 'text/plain': '.txt' },
  },
  json: { endings: ['.json'], types: { 'application/json': '.json' } },
  jsonl: {
    endings: ['.jsonl', '.ndjson'],
    types: { 'application/jsonl': '.jsonl', 'application/x-ndjson': '.jsonl' },
  },
  xlsx: {
    endings: ['.xlsx', '.xlsm'],
    types: {
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
      'application/vnd.ms-excel.sheet.macroenabled.12': '.xlsm',
    },
  },
}

const signs = Object.values(SIGNS)
const types = new Map(signs.flatMap((sign) => Object.entries(sign.types)))

/** What the dialog for choosing a file offers, whatever its format. */
export const ENDINGS: readonly string[] = [
  ...signs.flatMap(({ endings }) => endings),
  // Some systems know files by these alone.
  ...types.keys(),
]

/** The ending that says what a file is, by the type under which it is sent; undefined where no format is sent so. */
export function endingOf(type: string): string | undefined {
  return types.get(type)
}
