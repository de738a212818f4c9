import type { Mapping } from '@/lib/contracts/import'

/** What a column of the file is used as. */
export type ColumnRole = 'ignore' | 'text' | 'tag'

type Columns = Pick<Mapping, 'text' | 'tag'>

export function roleOf({ text, tag }: Columns, column: number): ColumnRole {
  if (column === text) return 'text'
  return column === tag ? 'tag' : 'ignore'
}

/** The columns after one of them got a role; there is always one column with the text. */
export function assignRole({ text, tag }: Columns, column: number, role: ColumnRole): Columns {
  if (role === 'text') return { text: column, tag: column === tag ? null : tag }
  if (role === 'ignore') return { text, tag: column === tag ? null : tag }
  // The text moves to where the tag was, so that swapping the two takes one step.
  return column === text
    ? { text: tag ?? text, tag: tag === null ? null : column }
    : { text, tag: column }
}

/** Roles that a column cannot get: without another column the text must stay where it is. */
export function impossibleRoles(columns: Columns, column: number): ColumnRole[] {
  if (column !== columns.text) return []
  return columns.tag === null ? ['ignore', 'tag'] : ['ignore']
}
