import type { Mapping } from '@/lib/contracts/import'
import { EXTERNAL_ID } from '@/lib/contracts/limits'
import { isAccepted, isMissing, isYesOrNo, splitTags } from '@/lib/facts/cell-tags'
import { knownExport } from '@/lib/facts/known-exports'
import { isProposed } from '@/lib/facts/mapping-notes'
import { openCell } from '@/lib/facts/open-cell'
import { fieldOfColumn, isOwnTable, type OWN_COLUMNS } from '@/lib/facts/own-table'
import { guessKind } from '@/lib/services/fields/read-value'
import { isTagName, isTextName, tagRank, tagStem } from './column-names'
import { guessNotation } from './guess-notation'
import { guessTagSeparator } from './guess-tag-separator'

type Column = {
  index: number
  name: string
  /** Those that say something. */
  cells: string[]
  meanLength: number
  distinct: number
  /** Whether most cells hold lists or objects. */
  isOpened: boolean
}

const LONGEST_TAG = 100
/** More than stars, marks or classes have. */
const MOST_NUMBERS = 20
/** With so few rows even tags hardly repeat. */
const FEW_ROWS = 20

/** Which column is the text and which, if any, are the tags, from a few hundred rows; `strings` as in `FileTable`. */
export function guessMapping(
  names: string[],
  rows: string[][],
  strings: ReadonlySet<number> = new Set(),
): Mapping {
  const columns = names.map((name, index) => toColumn(name, index, rows))
  if (isOwnTable(names)) return ownMapping(columns, strings)
  const known = knownExport(names)
  const open = columns.filter(({ name }) => name !== EXTERNAL_ID && !known?.leftOut.test(name))
  const text = guessText(matching(open, known?.texts)) ?? guessText(columns)
  const answer = columns.find((column) => isAnswer(column, known?.answer))
  const others = open.filter((column) => column !== text && column !== answer)
  const flagged = others.filter(isFlag)
  const tag = known?.tags ? guessKnownTag(others, known.tags) : guessAnyTag(others, flagged)
  const more = tag
    ? others.filter((other) => isAnother(other, tag) || isInstead(other, tag, rows))
    : []
  const flags = tag ? [] : flagged
  const notation = tag && guessNotation([tag, ...more].flatMap(({ cells }) => cells))
  return {
    text: text?.index ?? 0,
    tag: tag?.index ?? null,
    tag_separator: tag ? guessTagSeparator(tag.cells) : null,
    ...(notation && { tag_notation: notation }),
    ...(more.length > 0 && { more_tags: more.map(({ index }) => index) }),
    // One column of 0 and 1 may say anything; several are what is left of a table of tags.
    ...(flags.length > 1 && { flags: flags.map(({ index }) => index) }),
    ...(answer && { answer: answer.index }),
    ...externalId(columns),
  }
}

const JSON_FIELD = /^fields\.(.+)$/su

/** Of what Langur wrote nothing is guessed but, in JSON, of which kind the fields are. */
function ownMapping(columns: Column[], strings: ReadonlySet<number>): Mapping {
  const fields = columns.flatMap(({ index, name, cells }) => {
    const [, key] = JSON_FIELD.exec(name) ?? []
    const kind = guessKind(cells, { isTyped: strings.has(index) })
    const field = key === undefined ? fieldOfColumn(name) : { name: key, kind }
    return field ? [{ column: index, ...field }] : []
  })
  const placeOf = (name: (typeof OWN_COLUMNS)[number]) =>
    columns.findIndex((column) => column.name === name)
  const [text, tag, no_tag] = [placeOf('text'), placeOf('tags'), placeOf('fits_no_tag')]
  return { text, tag, tag_separator: null, no_tag, ...(fields.length > 0 && { fields }) }
}

function toColumn(name: string, index: number, rows: string[][]): Column {
  const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
  const length = cells.reduce((sum, cell) => sum + cell.length, 0)
  return {
    index,
    name,
    cells,
    meanLength: length / Math.max(1, cells.length),
    distinct: new Set(cells).size / Math.max(1, cells.length),
    isOpened: cells.filter((cell) => openCell(cell)).length * 2 > cells.length,
  }
}

/** Long and varied; of columns that are called so, the same. What holds lists is no text, if anything but a tag is. */
function guessText(columns: Column[]): Column | undefined {
  const filled = columns.filter(({ cells }) => cells.length > 0)
  const plain = filled.filter(({ isOpened }) => !isOpened)
  const among =
    [
      plain.filter(({ name }) => isTextName(name)),
      plain.filter((column) => !isTagName(column.name) && hasWords(column)),
      filled.filter(({ name }) => isTextName(name)),
      filled.filter(({ name }) => !isTagName(name)),
      // Without a word in it, it is the text all the same: a column of tags is none.
      columns.filter(({ name }) => isTextName(name)),
      plain,
      columns,
    ].find((some) => some.length > 0) ?? []
  return best(among, ({ meanLength, distinct }) => meanLength * distinct)
}

/** Of scripts without blanks, a few letters are words. */
const WORDS =
  /\S\s\s?\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u

/** More than true and false, numbers, dates and ids. */
function hasWords({ cells }: Column): boolean {
  return cells.some((cell) => WORDS.test(cell))
}

/** A column that is called so; otherwise the one with the fewest different values, each of them in several rows. */
function guessTag(columns: Column[]): Column | undefined {
  const named = columns.filter(({ name }) => isTagName(name))
  const likeliest = best(named, ({ name, cells }) => {
    // What a program proposed is no tag as long as there are those of people.
    return (cells.length > 0 ? 1000 : 0) - (isProposed(name) ? 500 : 0) - tagRank(name)
  })
  if (likeliest) return likeliest
  const alike = columns.filter((column) => looksLikeTags(column) && !isNumbers(column))
  // Beside a text alone even a few numbers that repeat are its tag; among more columns they may be anything.
  const [only, ...rest] = columns
  if (only && rest.length === 0 && looksLikeTags(only) && isFew(only) && !isDates(only)) return only
  return best(alike, ({ distinct }) => -distinct)
}

/** Of a table of tags no column is the tag, although each has few values. */
function guessAnyTag(columns: Column[], flagged: Column[]): Column | undefined {
  return guessTag(flagged.length > 1 ? columns.filter(isNamedOrNoFlag) : columns)
}

/** The column by which programs know a text is kept unasked. */
function externalId(columns: Column[]): Pick<Mapping, 'fields'> {
  const id = columns.find(({ name, cells }) => name === EXTERNAL_ID && cells.length > 0)
  return id ? { fields: [{ column: id.index, name: EXTERNAL_ID, kind: 'string' }] } : {}
}

/** Of the columns in which a program keeps tags. */
function guessKnownTag(all: Column[], names: RegExp): Column | undefined {
  const columns = all.filter(({ name }) => names.test(name))
  return guessTag(columns) ?? columns.find(({ cells }) => cells.length > 0)
}

/** Those of such a name; all where there are none. */
function matching(columns: Column[], pattern: RegExp | undefined): Column[] {
  const named = pattern ? columns.filter(({ name }) => pattern.test(name)) : []
  return named.length > 0 ? named : columns
}

function looksLikeTags({ cells, distinct, isOpened }: Column): boolean {
  if (cells.some((cell) => cell.length > LONGEST_TAG && !openCell(cell))) return false
  const names = isOpened ? cells.flatMap((cell) => splitTags(cell, null)) : cells
  const share = isOpened ? new Set(names).size / Math.max(1, names.length) : distinct
  const limit = cells.length < FEW_ROWS ? 0.75 : 0.5
  return new Set(names).size >= 2 && share <= limit
}

function isFew({ cells }: Column): boolean {
  return new Set(cells).size <= MOST_NUMBERS
}

/** Days and moments: they are said of a text, and are no tag of it. */
function isDates({ cells }: Column): boolean {
  return cells.every((cell) => /^\d{4}-\d\d-\d\d\b|^\d\d?[./]\d\d?[./](?:\d\d){1,2}\b/u.test(cell))
}

function isNumbers({ cells }: Column): boolean {
  return cells.every((cell) => /^[\d.,:/+\- ]+$/u.test(cell))
}

/** “tag 2” beside “tag”; below another key it is somebody else's, as in `predictions.label`. */
function isAnother({ index, name }: Column, tag: Column): boolean {
  if (index === tag.index || name === tag.name || !isTagName(name)) return false
  return parentOf(name) === parentOf(tag.name) && tagStem(name) === tagStem(tag.name)
}

/** `labels` in the rows that have no `label`, and never in others. */
function isInstead({ index, name, cells }: Column, tag: Column, rows: string[][]): boolean {
  if (index === tag.index || !isTagName(name) || isProposed(name) || cells.length === 0)
    return false
  const isBoth = (row: string[]) => [index, tag.index].every((at) => (row[at] ?? '').trim() !== '')
  return tag.cells.length > 0 && !isProposed(tag.name) && !rows.some(isBoth)
}

function parentOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.') + 1)
}

function isNamedOrNoFlag(column: Column): boolean {
  return isTagName(column.name) || !isFlag(column)
}

const NUMBERING = /^(?:_?id|idx|index|row|nr|no|number|unnamed.*|.*_id)$/iu

/** The column of a tag, with 1 where a text has it. */
function isFlag({ name, cells }: Column): boolean {
  return !NUMBERING.test(name) && !cells.every(isMissing) && cells.every(isYesOrNo)
}

/** A column of these alone may say anything of the rows. */
const OPEN = /^(?:pending|draft)$/iu
/** Words of whoever looked at tags; all of a column, so that “open” and “closed” of tickets are none. */
const JUDGED =
  /^(?:(?:accept|reject|approv|validat|discard|submitt|declin|refus|invalidat|confirm|skipp)(?:e|ed)?|(?:skip|discard|confirm|submit)|ignored?|pending|draft|completed?|valid|invalid)$/iu

/** `known`: what the column is called that says so in the exports of a program. */
function isAnswer({ name, cells }: Column, known?: RegExp): boolean {
  if (known?.test(name)) return cells.length > 0 && cells.some((cell) => !isAccepted(cell))
  const isCalledSo = /(?:^|[._ ])(?:answer|status|verdict|decision)$/iu.test(name)
  return (
    isCalledSo &&
    cells.length > 0 &&
    cells.every((cell) => JUDGED.test(cell)) &&
    !cells.every((cell) => OPEN.test(cell))
  )
}

function best(columns: Column[], score: (column: Column) => number): Column | undefined {
  return [...columns].sort((a, b) => score(b) - score(a))[0]
}
