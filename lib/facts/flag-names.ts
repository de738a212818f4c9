import type { FileGuess } from '@/lib/contracts/import'

/** What the tags of such columns are called: what all of them stand below, as in `cats.spam`, is no part of the name. */
export function flagNames(columns: FileGuess['columns'], flags: readonly number[]): string[] {
  const names = flags.map((column) => columns[column]?.name ?? '')
  const parents = new Set(names.map((name) => name.slice(0, name.lastIndexOf('.') + 1)))
  const [parent = ''] = parents
  return parents.size === 1 ? names.map((name) => name.slice(parent.length)) : names
}
