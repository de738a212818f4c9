import { foldName } from '@/lib/contracts/fold-name'
import type { FileFound } from '@/lib/contracts/import'
import { alikeTags } from './alike-tags'

/**
 * Tags of a file whose names look like those of others: of a tag of the model, or of one that more rows have. They are
 * two tags unless somebody joins them.
 */
export function alikeInFile(
  tags: FileFound['tags'],
  known: readonly string[],
): NonNullable<FileFound['alike']> {
  const here = new Set(known.map(foldName))
  const counts = new Map(tags.map(({ name, count }) => [foldName(name), count]))
  const fresh = tags.map(({ name }) => name).filter((name) => !here.has(foldName(name)))
  const named = [...known, ...fresh].map((name, id) => ({ id, name }))
  return alikeTags(named).flatMap(([into, from]) => {
    const count = counts.get(foldName(from.name))
    const isHere = here.has(foldName(into.name))
    if (count === undefined || here.has(foldName(from.name))) return []
    return [{ from: from.name, into: into.name, count, is_here: isHere }]
  })
}
