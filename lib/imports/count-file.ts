import 'server-only'
import type { ImportRow } from '@/db/imports/imports'
import type { FileFound, FileGuess, Mapping } from '@/lib/contracts/import'
import { layoutOf } from './layout-of'
import { isTagName } from './read/column-names'
import { countTags } from './read/count-tags'

/** More different tags than this means that the column is no tag column. */
const TAGS = 2_000

type Counting = Pick<ImportRow, 'path' | 'options' | 'guess' | 'mapping'>
type Reading = { guess: FileGuess; mapping: Mapping }

/** What importing the file would bring, and how it is read now that all of it was seen. */
export async function countFile(
  row: Counting,
  signal?: AbortSignal,
): Promise<Reading & { found: FileFound }> {
  const { guess, mapping } = row
  const found = await countAs(row, row, signal)
  const late = withLateColumns(row, found)
  if (!late) return { guess, mapping, found }
  return { ...late, found: await countAs(row, late, signal) }
}

function countAs(row: Counting, { guess, mapping }: Reading, signal?: AbortSignal) {
  const layout = layoutOf({ options: row.options, guess })
  return countTags(row.path, layout, mapping, TAGS, { signal })
}

/**
 * Keys that no object has before the first mebibyte ends become columns, too; one that is called as a tag is taken for
 * it where there is none and nobody has said so. Undefined where there are no such keys.
 */
function withLateColumns({ guess, mapping }: Reading, found: FileFound): Reading | undefined {
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
