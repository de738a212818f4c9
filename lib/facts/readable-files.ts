/** What the dialog for choosing a file offers where files are only read, whatever their format. */
export const ENDINGS = [
  '.csv',
  '.tsv',
  '.txt',
  '.xlsx',
  '.xlsm',
  '.json',
  '.jsonl',
  '.ndjson',
  'text/csv',
]
