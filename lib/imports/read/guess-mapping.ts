import type { Mapping } from '@/lib/contracts/import'
import { splitTags } from '@/lib/facts/cell-tags'
import { openCell } from '@/lib/facts/open-cell'
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
/** With so few rows even tags hardly repeat. */
const FEW_ROWS = 20

/** Which column is the text and which, if any, are the tags, from a few hundred rows. */
export function guessMapping(names: string[], rows: string[][]): Mapping {
  const columns = names.map((name, index) => toColumn(name, index, rows))
  const text = guessText(columns)
  const answer = columns.find(isAnswer)
  const others = columns.filter((column) => column !== text && column !== answer)
  const tag = guessTag(others)
  const more = tag ? others.filter((other) => isAnother(other, tag)) : []
  const flags = tag ? [] : others.filter(isFlag)
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
  }
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

/** Long and varied; of columns that are called so, the same. What holds lists is no text, if anything else is. */
function guessText(columns: Column[]): Column | undefined {
  const plain = columns.filter(({ isOpened }) => !isOpened)
  const named = plain.filter(({ name }) => isTextName(name))
  const untagged = plain.filter(({ name }) => !isTagName(name))
  const among = [named, untagged, plain, columns].find((some) => some.length > 0) ?? []
  return best(among, ({ meanLength, distinct }) => meanLength * distinct)
}

/** A column that is called so; otherwise the one with the fewest different values, each of them in several rows. */
function guessTag(columns: Column[]): Column | undefined {
  const named = columns.filter(({ name }) => isTagName(name))
  const likeliest = best(named, ({ name, cells }) => {
    // What a program proposed is no tag as long as there are those of people.
    const isProposed = name.includes('prediction') || name.includes('suggestion')
    return (cells.length > 0 ? 1000 : 0) - (isProposed ? 500 : 0) - tagRank(name)
  })
  return likeliest ?? best(columns.filter(looksLikeTags), ({ distinct }) => -distinct)
}

function looksLikeTags({ cells, distinct, isOpened }: Column): boolean {
  if (cells.some((cell) => cell.length > LONGEST_TAG && !openCell(cell))) return false
  const isNumbers = cells.every((cell) => /^[\d.,:/+\- ]+$/u.test(cell))
  const names = isOpened ? cells.flatMap((cell) => splitTags(cell, null)) : cells
  const share = isOpened ? new Set(names).size / Math.max(1, names.length) : distinct
  const limit = cells.length < FEW_ROWS ? 0.75 : 0.5
  return !isNumbers && new Set(names).size >= 2 && share <= limit
}

/** “tag 2” beside “tag”. */
function isAnother({ index, name }: Column, tag: Column): boolean {
  return index !== tag.index && name !== tag.name && tagStem(name) === tagStem(tag.name)
}

/** The column of a tag, with 1 where a text has it. */
function isFlag({ cells }: Column): boolean {
  return (
    cells.length > 0 && cells.every((cell) => /^(?:[01](?:\.0)?|true|false|yes|no|x)$/iu.test(cell))
  )
}

function isAnswer({ name, cells }: Column): boolean {
  const isCalledSo = /(?:^|\.)answer$/iu.test(name)
  return (
    isCalledSo &&
    cells.length > 0 &&
    cells.every((cell) => /^(?:accept|reject|ignore)$/iu.test(cell))
  )
}

function best(columns: Column[], score: (column: Column) => number): Column | undefined {
  return [...columns].sort((a, b) => score(b) - score(a))[0]
}
