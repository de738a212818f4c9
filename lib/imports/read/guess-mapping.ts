import type { Mapping } from '@/lib/contracts/import'
import { isTagName, isTextName } from './column-names'
import { guessTagSeparator } from './guess-tag-separator'
import { parseNameList } from './row-tags'

type Column = { index: number; name: string; cells: string[]; meanLength: number; distinct: number }

const LONGEST_TAG = 100
/** With so few rows even tags hardly repeat. */
const FEW_ROWS = 20

/** Which column is the text and which, if any, the tag, from a few hundred rows. */
export function guessMapping(names: string[], rows: string[][]): Mapping {
  const columns = names.map((name, index) => toColumn(name, index, rows))
  const text = guessText(columns)
  const tag = guessTag(columns.filter((column) => column !== text))
  return {
    text: text?.index ?? 0,
    tag: tag?.index ?? null,
    tag_separator: tag ? guessTagSeparator(tag.cells) : null,
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
  }
}

/** Long and varied; of columns that are called so, the same. */
function guessText(columns: Column[]): Column | undefined {
  const named = columns.filter(({ name }) => isTextName(name))
  const untagged = columns.filter(({ name }) => !isTagName(name))
  const among = [named, untagged, columns].find((some) => some.length > 0) ?? []
  return best(among, ({ meanLength, distinct }) => meanLength * distinct)
}

/** A column that is called so; otherwise the one with the fewest different values, each of them in several rows. */
function guessTag(columns: Column[]): Column | undefined {
  const named = columns.find(({ name }) => isTagName(name))
  return named ?? best(columns.filter(looksLikeTags), ({ distinct }) => -distinct)
}

function looksLikeTags({ cells, distinct }: Column): boolean {
  if (cells.some((cell) => cell.length > LONGEST_TAG && !parseNameList(cell))) return false
  const isNumbers = cells.every((cell) => /^[\d.,:/+\- ]+$/u.test(cell))
  const limit = cells.length < FEW_ROWS ? 0.75 : 0.5
  return !isNumbers && new Set(cells).size >= 2 && distinct <= limit
}

function best(columns: Column[], score: (column: Column) => number): Column | undefined {
  return [...columns].sort((a, b) => score(b) - score(a))[0]
}
