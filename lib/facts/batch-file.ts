import type { FormatId } from '@/lib/contracts/file-options'

/** What the result of a batch is called, as what it is sent, and what stands at its end. */
export type ResultKind = { extension: string; contentType: string; end: string }

const KINDS: Record<FormatId, ResultKind> = {
  csv: { extension: '.csv', contentType: 'text/csv; charset=utf-8', end: '' },
  json: { extension: '.json', contentType: 'application/json; charset=utf-8', end: '\n]\n' },
  jsonl: { extension: '.jsonl', contentType: 'application/x-ndjson', end: '' },
  xlsx: {
    extension: '.xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    end: '',
  },
}

export function resultKind(format: FormatId): ResultKind {
  return KINDS[format]
}

/** The name of the file with its answers: `tickets-v9.csv` of `tickets.csv`. Its own ending stays, but for macros. */
export function resultName(fileName: string, format: FormatId, version: number | null): string {
  const dot = fileName.lastIndexOf('.')
  const [name, ending] =
    dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, KINDS[format].extension]
  return `${name}-v${version ?? ''}${format === 'xlsx' ? KINDS.xlsx.extension : ending}`
}

/** Where a batch leaves no answer empty, one is unsure below this. */
const UNSURE_BELOW = 0.6

/** Answers of a batch that are less sure than this count as unsure. */
export function unsureBelow(emptyBelow: number | null): number {
  return emptyBelow ?? UNSURE_BELOW
}
