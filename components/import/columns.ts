import type { FileGuess, Mapping } from '@/lib/contracts/import'
import { FIELD_NAME_LENGTH, MODEL_FIELDS } from '@/lib/contracts/limits'

/** What a column of the file is used as; `flag` is the column of a tag, with 1 where a text has it, `none` where it fits none. */
export type ColumnRole = 'ignore' | 'text' | 'tag' | 'more' | 'flag' | 'answer' | 'none' | 'field'

type Columns = Pick<
  Mapping,
  'text' | 'tag' | 'more_tags' | 'flags' | 'answer' | 'no_tag' | 'fields'
>
export type KeptField = NonNullable<Mapping['fields']>[number]

export function roleOf(columns: Columns, column: number): ColumnRole {
  if (column === columns.text) return 'text'
  if (column === columns.tag) return 'tag'
  if (columns.more_tags?.includes(column)) return 'more'
  if (columns.flags?.includes(column)) return 'flag'
  if (fieldOf(columns, column)) return 'field'
  if (column === columns.no_tag) return 'none'
  return column === columns.answer ? 'answer' : 'ignore'
}

/** As what a column is kept; undefined where it is not. */
export function fieldOf({ fields = [] }: Pick<Columns, 'fields'>, column: number) {
  return fields.find((field) => field.column === column)
}

/** As what a column is kept unless somebody says otherwise. */
export function keptAs({ name, kind }: FileGuess['columns'][number]): Omit<KeptField, 'column'> {
  return { name: name.trim().slice(0, FIELD_NAME_LENGTH), kind: kind ?? 'string' }
}

/** The columns after those of these names that are not used are kept as fields; null where a model takes fewer. */
export function keepAll(
  columns: Columns,
  all: FileGuess['columns'],
  names: readonly string[],
): Columns | null {
  const left = all.filter(
    ({ name, index }) => names.includes(name) && roleOf(columns, index) === 'ignore',
  )
  if (left.length === 0 || left.length + (columns.fields?.length ?? 0) > MODEL_FIELDS) return null
  return left.reduce<Columns>(
    (kept, column) => assignRole(kept, column.index, 'field', keptAs(column)),
    columns,
  )
}

/** More columns than a page can show and a person can look through. */
export const MOST_SHOWN = 40

/** Those that are used, and the first of the others; of a file with many those whose names have the wanted words. */
export function columnsToShow(
  all: FileGuess['columns'],
  mapping: Columns,
  wanted: string,
): FileGuess['columns'] {
  const isUsed = ({ index }: FileGuess['columns'][number]) => roleOf(mapping, index) !== 'ignore'
  const found = all.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
  const first = new Set(found.slice(0, MOST_SHOWN))
  return all.filter((column) => first.has(column) || isUsed(column))
}

/** The columns after one of them got a role; there is always one column with the text. `field`: as what it would be kept. */
export function assignRole(
  columns: Columns,
  column: number,
  role: ColumnRole,
  field: Omit<KeptField, 'column'> = { name: `Column ${column + 1}`, kind: 'string' },
): Columns {
  const { text, tag, ...rest } = release(columns, column)
  switch (role) {
    case 'text':
      return { ...rest, text: column, tag }
    case 'ignore':
      return { ...rest, text, tag }
    case 'tag':
      // The text moves to where the tag was, so that swapping the two takes one step.
      return column === text
        ? { ...rest, text: tag ?? text, tag: tag === null ? null : column }
        : { ...rest, text, tag: column }
    case 'more':
      return { ...rest, text, tag, more_tags: [...(rest.more_tags ?? []), column] }
    case 'flag':
      return { ...rest, text, tag, flags: [...(rest.flags ?? []), column] }
    case 'answer':
      return { ...rest, text, tag, answer: column }
    case 'none':
      return { ...rest, text, tag, no_tag: column }
    case 'field':
      return { ...rest, text, tag, fields: [...(rest.fields ?? []), { column, ...field }] }
  }
}

/** Roles that a column cannot get: without another column the text must stay where it is. */
export function impossibleRoles(columns: Columns, column: number): ColumnRole[] {
  if (column !== columns.text) return []
  const always: ColumnRole[] = ['ignore', 'more', 'flag', 'answer', 'none', 'field']
  return columns.tag === null ? [...always, 'tag'] : always
}

/** The fields after one of them got another kind. */
export function withKind({ fields = [] }: Columns, field: KeptField, kind: KeptField['kind']) {
  return fields.map((one) => (one.column === field.column ? { ...one, kind } : one))
}

/** The columns without this one as anything but the text. */
function release(columns: Columns, column: number): Columns {
  const { text, tag, more_tags, flags, answer, no_tag, fields } = columns
  return {
    text,
    tag: column === tag ? null : tag,
    ...(more_tags && { more_tags: more_tags.filter((one) => one !== column) }),
    ...(flags && { flags: flags.filter((one) => one !== column) }),
    ...(fields && { fields: fields.filter((field) => field.column !== column) }),
    ...(no_tag !== undefined && { no_tag: no_tag === column ? null : no_tag }),
    ...(answer !== undefined && { answer: answer === column ? null : answer }),
  }
}
