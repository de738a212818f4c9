import type { ExportColumn, ExportFormat } from '@/lib/contracts/choices'

export const FORMATS: readonly { id: ExportFormat; label: string; hint: string }[] = [
  {
    id: 'csv',
    label: 'CSV',
    hint: 'For spreadsheets and programs. Langur reads it back as it was.',
  },
  {
    id: 'xlsx',
    label: 'Excel',
    hint: 'A workbook. A text of more than 32,767 characters is cut, and a sheet of notes says so.',
  },
  {
    id: 'jsonl',
    label: 'JSONL',
    hint: 'A JSON object a line. Langur reads it back to the same bytes.',
  },
]

export const COLUMNS: readonly { id: ExportColumn; label: string; hint: string }[] = [
  { id: 'fields', label: 'Fields', hint: 'The model’s own columns' },
  { id: 'sandbox', label: 'Sandbox’s answer', hint: 'With how sure it is' },
  {
    id: 'production',
    label: 'Production’s answer',
    hint: 'By a model that had not seen the text, where production learnt from it',
  },
  { id: 'tagged', label: 'Who tagged it, and when', hint: 'The newest tag counts' },
  { id: 'source', label: 'Where it came from, and when', hint: 'A file, the API or a person' },
  { id: 'id', label: 'Its id in Langur', hint: 'As the API has it' },
]
