import 'server-only'
import type { ImportRow } from '@/db/imports/imports'
import { type FileOptions, fileOptionsSchema } from '@/lib/contracts/file-options'
import type { FileFound, FileGuess, Mapping } from '@/lib/contracts/import'
import type { Hindsight } from './formats/format'
import { layoutOf } from './layout-of'
import { isTagName } from './read/column-names'
import { countTags } from './read/count-tags'

/** More different tags than this means that the column is no tag column. */
const TAGS = 2_000

type Counting = Pick<ImportRow, 'path' | 'options' | 'guess' | 'mapping'>
type Reading = { options: FileOptions; guess: FileGuess; mapping: Mapping }

/** What importing the file would bring, and how it is read now that all of it was seen. */
export async function countFile(
  row: Counting,
  signal?: AbortSignal,
): Promise<Reading & { found: FileFound }> {
  const { path, options, guess, mapping } = row
  const first = await countAs(path, { options, guess, mapping }, signal)
  const better = withHindsight(row, first)
  if (!better) return { options, guess, mapping, found: first.found }
  return { ...better, found: (await countAs(path, better, signal)).found }
}

async function countAs(path: string, { options, guess, mapping }: Reading, signal?: AbortSignal) {
  let hindsight: Hindsight = { columns: [] }
  const layout = layoutOf({ options, guess })
  const onEnd = (seen: Hindsight) => {
    hindsight = seen
  }
  return { found: await countTags(path, layout, mapping, TAGS, { signal, onEnd }), hindsight }
}

type Counted = { found: FileFound; hindsight: Hindsight }

/** How to read the file better than its beginning suggested; undefined where it was read well. */
function withHindsight(row: Counting, { found, hindsight }: Counted): Reading | undefined {
  const { guess, mapping } = withLateColumns(row, found) ?? row
  const better = hindsight.options
  if (guess === row.guess && !better) return undefined
  if (!better) return { options: row.options, guess, mapping }
  const options = fileOptionsSchema.parse({ ...row.options, ...better })
  return { options, guess: { ...guess, options }, mapping }
}

/**
 * Keys that no object has before the first mebibyte ends become columns, too; one that is called as a tag is taken for
 * it where there is none and nobody has said so. Undefined where there are no such keys.
 */
function withLateColumns({ guess, mapping }: Counting, found: FileFound) {
  const known = new Set(guess.columns.map(({ name }) => name))
  const late = (found.unmapped ?? []).filter(({ name }) => !known.has(name))
  if (late.length === 0) return undefined
  const columns = [...known, ...late.map(({ name }) => name)].map((name, index) => ({
    index,
    name,
  }))
  const tag = columns.slice(known.size).find(({ name }) => isTagName(name))
  const isGuessed = mapping.tag === null && guess.mapping.tag === null
  const note = `Only further down the file has ${late.map(({ name }) => `“${name}”`).join(', ')}.`
  return {
    guess: { ...guess, columns, notes: [...(guess.notes ?? []), note] },
    mapping: isGuessed && tag ? { ...mapping, tag: tag.index } : mapping,
  }
}
