import type { FileGuess, Mapping } from '@/lib/contracts/import'
import { AppError } from '@/lib/errors'

/** Refuses a mapping to columns that the file does not have. */
export function checkMapping({ columns }: Pick<FileGuess, 'columns'>, mapping: Mapping): void {
  if (!columns[mapping.text])
    refuse('text', `The text cannot come from ${miss(mapping.text)}`, mapping, columns)
  if (mapping.tag === null) return
  if (!columns[mapping.tag])
    refuse('tag', `The tag cannot come from ${miss(mapping.tag)}`, mapping, columns)
  if (mapping.tag === mapping.text) {
    refuse('tag', 'The text and the tag cannot come from the same column', mapping, columns)
  }
}

function miss(column: number): string {
  return `column ${column + 1}`
}

function refuse(
  path: 'text' | 'tag',
  reason: string,
  mapping: Mapping,
  columns: FileGuess['columns'],
): never {
  const message = `${reason}: the file has ${listColumns(columns)}.${columns.length === 1 ? ONE_COLUMN : ''}`
  throw new AppError('REQUEST_PARAMS_ERROR', message, {
    fields: [{ path: `mapping.${path}`, message, value: mapping[path] }],
  })
}

const ONE_COLUMN =
  ' Map no tag to import untagged texts, or choose another delimiter if there should be more columns.'

function listColumns(columns: FileGuess['columns']): string {
  const names = columns.map(({ name }) => `“${name}”`).join(', ')
  return columns.length === 1 ? `one column, ${names}` : `${columns.length} columns, ${names}`
}
