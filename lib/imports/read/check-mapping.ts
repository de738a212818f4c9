import { foldName } from '@/lib/contracts/fold-name'
import type { FileGuess, Mapping } from '@/lib/contracts/import'
import { AppError, invalidField } from '@/lib/errors'

type Columns = FileGuess['columns']
type Use = { field: keyof Mapping; what: string; column: number }

/** Refuses a mapping to columns that the file does not have. */
export function checkMapping({ columns }: { columns: Columns }, mapping: Mapping): void {
  checkFieldNames(mapping)
  for (const { field, what, column } of usesOf(mapping)) {
    if (!columns[column]) {
      refuse(field, `${what} cannot come from column ${column + 1}`, mapping, columns)
    }
    if (field !== 'text' && column === mapping.text) {
      const other = what.charAt(0).toLowerCase() + what.slice(1)
      refuse(field, `The text and ${other} cannot come from the same column`, mapping, columns)
    }
  }
}

/** No two columns can be the same field. */
function checkFieldNames({ fields = [] }: Mapping): void {
  const taken = new Set<string>()
  for (const { name } of fields) {
    if (taken.has(foldName(name))) {
      throw invalidField('mapping.fields', `Two columns are to be the field “${name}”.`, name)
    }
    taken.add(foldName(name))
  }
}

function usesOf({
  text,
  tag,
  more_tags = [],
  flags = [],
  answer = null,
  no_tag = null,
  fields = [],
}: Mapping): Use[] {
  return [
    { field: 'text', what: 'The text', column: text },
    ...(tag === null ? [] : [{ field: 'tag' as const, what: 'The tag', column: tag }]),
    ...more_tags.map((column) => ({ field: 'more_tags' as const, what: 'The tag', column })),
    ...flags.map((column) => ({ field: 'flags' as const, what: 'The tag', column })),
    ...(answer === null ? [] : [{ field: 'answer' as const, what: 'The answer', column: answer }]),
    ...(no_tag === null
      ? []
      : [{ field: 'no_tag' as const, what: 'That no tag fits', column: no_tag }]),
    ...fields.map(({ column }) => ({ field: 'fields' as const, what: 'The field', column })),
  ]
}

function refuse(field: keyof Mapping, reason: string, mapping: Mapping, columns: Columns): never {
  const message = `${reason}: the file has ${listColumns(columns)}.${columns.length === 1 ? ONE_COLUMN : ''}`
  throw new AppError('REQUEST_PARAMS_ERROR', message, {
    fields: [{ path: `mapping.${field}`, message, value: mapping[field] ?? null }],
  })
}

const ONE_COLUMN =
  ' Map no tag to import untagged texts, or choose another delimiter if there should be more columns.'

function listColumns(columns: Columns): string {
  const names = columns.map(({ name }) => `“${name}”`).join(', ')
  return columns.length === 1 ? `one column, ${names}` : `${columns.length} columns, ${names}`
}
