import type { FileGuess } from '@/lib/contracts/import'
import { invalidField, listed } from '@/lib/errors'

/** The place of the column that is called so; undefined where none was named. Throws where the file has no such column. */
export function columnNamed(
  { columns }: FileGuess,
  field: 'text_column' | 'tag_column',
  name: string | undefined,
): number | undefined {
  if (name === undefined) return undefined
  const column = columns.find((one) => one.name === name)
  if (column) return column.index
  const message = `The file has no column “${name}”; it has ${listed(columns.map((one) => `“${one.name}”`))}.`
  throw invalidField(field, message, name)
}
