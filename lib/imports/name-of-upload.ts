import { invalidField } from '@/lib/errors'

/** Endings that say what a file is, by the type under which it is sent. */
const ENDINGS: Record<string, string> = {
  'text/csv': '.csv',
  'text/tab-separated-values': '.tsv',
  'text/plain': '.txt',
  'application/json': '.json',
  'application/jsonl': '.jsonl',
  'application/x-ndjson': '.jsonl',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.ms-excel.sheet.macroenabled.12': '.xlsm',
}

/** What an uploaded file is called: as it was said, else by its Content-Type. A form is refused: it is not the file itself. */
export function nameOfUpload(said: string | undefined, contentType: string | undefined): string {
  const [type = ''] = (contentType ?? '').toLowerCase().split(';')
  if (type.trim() === 'multipart/form-data') {
    const message =
      'The body is a form (multipart/form-data). Send the file itself as the body, as curl does with --data-binary @FILE.'
    throw invalidField('body', message, contentType)
  }
  return said ?? `upload${ENDINGS[type.trim()] ?? ''}`
}
