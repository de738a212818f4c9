import { cleanName, foldName } from '@/lib/contracts/fold-name'
import type { FileGuess, Mapping, RowProblem } from '@/lib/contracts/import'
import { isBlank } from '@/lib/contracts/is-blank'
import { NAME_LENGTH, TEXT_BYTES } from '@/lib/contracts/limits'
import { isAccepted, isFlagged, isYesOrNo, splitTags } from '@/lib/facts/cell-tags'
import { flagNames } from '@/lib/facts/flag-names'
import { tagColumns } from '@/lib/facts/mapped-columns'
import { HALF, hasHalf } from '@/lib/format/half-character'
import type { FileRecord } from '@/lib/imports/formats/format'
import { UNDECODABLE } from '@/lib/imports/formats/text/decoder'
import { valueProblem } from '@/lib/services/fields/read-value'

/** A text of the file with the names of its tags; `unaccepted` where its tags were refused and do not count. */
export type FileRow = {
  line: number
  text: string
  tags: string[]
  unaccepted?: boolean
  /** The judgement that none of the tags fits; then it has none. */
  fitsNoTag?: boolean
  /** By their names, as they stand in the file; a blank cell says nothing. */
  fields?: Record<string, string>
}

const SHOWN_CHARACTERS = 60

export type ToFileRow = (record: FileRecord) => FileRow | RowProblem

/** What the mapping makes of a record. */
export function createRowReader(columns: FileGuess['columns'], mapping: Mapping): ToFileRow {
  const toFields = createFieldReader(mapping)
  const toTags = joining(mapping.joined, createTagReader(columns, mapping))
  const said = [
    ...(mapping.flags ?? []),
    ...(typeof mapping.no_tag === 'number' ? [mapping.no_tag] : []),
  ]
  return ({ line, cells }) => {
    const text = cells[mapping.text] ?? ''
    const tags = toTags(cells)
    const fields = toFields(cells)
    const fitsNoTag = isSaidToFitNone(cells, mapping)
    const message =
      whatIsWrongWithText(text) ??
      whatIsWrongWithTags(tags) ??
      whatIsWrongWithSaid(cells, said, columns) ??
      whatIsWrongWithFields(fields) ??
      (fitsNoTag ? whatIsWrongWithNone(tags) : undefined)
    if (message !== undefined) return { line, message }
    const row = isTaken(cells, mapping)
      ? { line, text, tags, ...(fitsNoTag && { fitsNoTag }) }
      : { line, text, tags: [], unaccepted: true }
    return fields.length === 0 ? row : { ...row, fields: asRecord(fields) }
  }
}

function createTagReader(columns: FileGuess['columns'], mapping: Mapping) {
  const { tag_separator, tag_notation, flags = [] } = mapping
  const named = tagColumns(mapping)
  const [only] = named
  if (named.length <= 1 && flags.length === 0) {
    return (cells: string[]) =>
      only === undefined ? [] : splitTags(cells[only] ?? '', tag_separator, tag_notation)
  }
  const names = flagNames(columns, flags)
  return (cells: string[]) => [
    ...new Set([
      ...named.flatMap((column) => splitTags(cells[column] ?? '', tag_separator, tag_notation)),
      ...names.filter((_, place) => isFlagged(cells[flags[place] ?? -1] ?? '')),
    ]),
  ]
}

/** With tags that look alike as one. */
function joining(joined: Mapping['joined'] = [], toTags: (cells: string[]) => string[]) {
  if (joined.length === 0) return toTags
  const into = new Map(joined.map(({ from, into: name }) => [foldName(from), cleanName(name)]))
  return (cells: string[]) => [
    ...new Set(toTags(cells).map((tag) => into.get(foldName(tag)) ?? tag)),
  ]
}

/** Annotation tools keep what was refused or passed over, and say so in a column of its own. */
function isTaken(cells: string[], { answer }: Mapping): boolean {
  return typeof answer !== 'number' || isAccepted(cells[answer] ?? '')
}

function isSaidToFitNone(cells: string[], { no_tag }: Mapping): boolean {
  return typeof no_tag === 'number' && isFlagged(cells[no_tag] ?? '')
}

function whatIsWrongWithNone(tags: string[]): string | undefined {
  if (tags.length === 0) return undefined
  return `It is said to fit no tag, and has the tag “${tags[0]}”.`
}

function whatIsWrongWithText(text: string): string | undefined {
  if (isBlank(text)) return 'The row has no text.'
  const bytes = Buffer.byteLength(text)
  if (bytes > TEXT_BYTES) {
    return `The text has ${toMebibytes(bytes)} MiB; a text may have ${toMebibytes(TEXT_BYTES)} MiB at most.`
  }
  return whatIsUnreadable(text, 'text')
}

function whatIsWrongWithTags(tags: string[]): string | undefined {
  for (const tag of tags) {
    if (tag.length > NAME_LENGTH) {
      return `The tag “${tag.slice(0, 40)}…” has ${tag.length} characters; a tag may have ${NAME_LENGTH} at most.`
    }
    const unreadable = whatIsUnreadable(tag, 'tag')
    if (unreadable) return unreadable
  }
  return undefined
}

/** A cell that says neither yes nor no would silently be a no. */
function whatIsWrongWithSaid(cells: string[], said: number[], columns: FileGuess['columns']) {
  const odd = said.find((column) => !isYesOrNo(cells[column] ?? ''))
  if (odd === undefined) return undefined
  const cell = cells[odd] ?? ''
  const shown = cell.length > SHOWN_CHARACTERS ? `${cell.slice(0, SHOWN_CHARACTERS)}…` : cell
  return `“${columns[odd]?.name}” is “${shown}”, which says neither yes nor no.`
}

type Value = NonNullable<Mapping['fields']>[number] & { value: string }

function createFieldReader({ fields = [] }: Mapping): (cells: string[]) => Value[] {
  return (cells) =>
    fields
      .map((field) => ({ ...field, value: cells[field.column] ?? '' }))
      .filter(({ value }) => !isBlank(value))
}

function asRecord(fields: Value[]): Record<string, string> {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]))
}

function whatIsWrongWithFields(fields: Value[]): string | undefined {
  for (const field of fields) {
    const problem = valueProblem(field, field.value)
    if (problem !== undefined) return `A value does not fit: ${problem}`
    const unreadable = whatIsUnreadable(field.value, 'field')
    if (unreadable) return unreadable
  }
  return undefined
}

function whatIsUnreadable(text: string, what: 'text' | 'tag' | 'field'): string | undefined {
  if (text.includes(UNDECODABLE)) {
    return `The ${what} has bytes that do not exist in the encoding of the file.`
  }
  if (text.includes('\0')) return `The ${what} has a NUL character.`
  if (hasHalf(text)) return `The ${what} ${HALF}`
  return undefined
}

function toMebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toLocaleString('en', { maximumFractionDigits: 1 })
}
