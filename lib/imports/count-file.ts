import 'server-only'
import type { ImportRow } from '@/db/imports/imports'
import { type FileOptions, fileOptionsSchema } from '@/lib/contracts/file-options'
import type { FileFound, FileGuess, Mapping } from '@/lib/contracts/import'
import type { Hindsight, ReadOptions } from './formats/format'
import { layoutOf } from './layout-of'
import { isTagName } from './read/column-names'
import { countTags, type LeftOut } from './read/count-tags'
import type { Target } from './read/existing-texts'
import { guessNotation } from './read/guess-notation'
import { guessTagSeparator } from './read/guess-tag-separator'

/** More different tags than this means that the column is no tag column. */
const TAGS = 2_000

type Counting = Pick<ImportRow, 'path' | 'options' | 'guess' | 'mapping' | 'inputDuplicates'>
/** What the model says to it: where its texts are looked up and bad rows are kept, and whether it gives one tag a text. */
type Model = { target?: Target; leftOut?: LeftOut; oneTag?: boolean }
type Reading = { options: FileOptions; guess: FileGuess; mapping: Mapping }

/** What importing the file would bring, and how it is read now that all of it was seen. */
export async function countFile(
  row: Counting,
  model: Model = {},
  reader: ReadOptions = {},
): Promise<Reading & { found: FileFound }> {
  const { options, guess, mapping } = row
  const count = (reading: Reading) => countAs(row, reading, model, reader)
  const first = await count({ options, guess, mapping })
  const better = withHindsight(row, first)
  if (!better) return { options, guess, mapping, found: first.found }
  const isReadSame = better.options === options && better.guess.columns === guess.columns
  return { ...better, found: isReadSame ? first.found : (await count(better)).found }
}

async function countAs(
  { path, inputDuplicates }: Counting,
  { options, guess, mapping }: Reading,
  { target, leftOut, oneTag = false }: Model,
  reader: ReadOptions,
) {
  let hindsight: Hindsight = { columns: [] }
  const layout = layoutOf({ options, guess })
  const onEnd = (seen: Hindsight) => {
    hindsight = seen
  }
  const about = { tagLimit: TAGS, copies: inputDuplicates, target, leftOut }
  const found = await countTags(path, layout, mapping, about, { ...reader, oneTag, onEnd })
  return { found, hindsight }
}

type Counted = { found: FileFound; hindsight: Hindsight }

/** How to read the file better than its beginning suggested; undefined where it was read well. */
function withHindsight(row: Counting, { found, hindsight }: Counted): Reading | undefined {
  const { guess, mapping } = withLateColumns(row, found, hindsight) ?? row
  const better = hindsight.options ?? {}
  const isSame = Object.keys(better).length === 0
  const notes = (hindsight.notes ?? []).filter((note) => !guess.notes?.includes(note))
  if (guess === row.guess && isSame && notes.length === 0) return undefined
  const options = isSame ? row.options : fileOptionsSchema.parse({ ...row.options, ...better })
  const all = [...(guess.notes ?? []), ...notes]
  return { options, guess: { ...guess, options, notes: all }, mapping }
}

/**
 * Keys that no object has before the first mebibyte ends become columns, too; one that is called as a tag is taken for
 * it where no other is called so and nobody has said anything else. Undefined where there are no such keys.
 */
function withLateColumns(
  { guess, mapping }: Counting,
  found: FileFound,
  { columns: seen }: Hindsight,
) {
  const known = new Set(guess.columns.map(({ name }) => name))
  const cellsOf = (name: string) => seen.find((column) => column.name === name)?.cells ?? []
  // What cannot stand in a cell anywhere is no column, as it was none in the beginning.
  const late = (found.unmapped ?? []).filter(
    ({ name }) => !known.has(name) && cellsOf(name).length > 0,
  )
  if (late.length === 0) return undefined
  const columns = [
    ...guess.columns,
    ...late.map(({ name }, at) => ({ index: guess.columns.length + at, name })),
  ]
  const tag = columns.slice(known.size).find(({ name }) => isTagName(name))
  const early = mapping.tag === null ? undefined : guess.columns[mapping.tag]
  const isGuessed = mapping.tag === guess.mapping.tag && !(early && isTagName(early.name))
  const note = `Only further down the file has ${late.map(({ name }) => `“${name}”`).join(', ')}.`
  return {
    guess: { ...guess, columns, notes: [...(guess.notes ?? []), note] },
    mapping: isGuessed && tag ? withTag(mapping, tag.index, cellsOf(tag.name)) : mapping,
  }
}

function withTag({ text, answer, fields, joined }: Mapping, tag: number, cells: string[]): Mapping {
  const notation = guessNotation(cells)
  return {
    text,
    tag,
    tag_separator: guessTagSeparator(cells),
    ...(notation && { tag_notation: notation }),
    ...(typeof answer === 'number' && { answer }),
    ...(fields && { fields }),
    ...(joined && { joined }),
  }
}
