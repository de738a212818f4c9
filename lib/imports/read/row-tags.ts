import { foldName } from '@/lib/contracts/name'
import { isNameList, parseJson } from '@/lib/imports/formats/json/json-line'

/**
 * The tags that a cell names, trimmed, with single spaces, each once. A cell that is a JSON list of strings
 * holds several whatever the separator is.
 */
export function splitTags(cell: string, separator: string | null): string[] {
  const names = splitCell(cell, separator)
    .map(tidy)
    .filter((name) => name !== '')
  return names.length > 1 ? firstSpellings(names) : names
}

function tidy(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ')
}

function firstSpellings(names: string[]): string[] {
  const first = new Map<string, string>()
  for (const name of names) {
    const folded = foldName(name)
    if (!first.has(folded)) first.set(folded, name)
  }
  return [...first.values()]
}

function splitCell(cell: string, separator: string | null): string[] {
  return parseNameList(cell) ?? (separator === null ? [cell] : cell.split(separator))
}

export function parseNameList(cell: string): string[] | undefined {
  if (!/^\s*\[/u.test(cell)) return undefined
  const value = parseJson(cell)
  return isNameList(value) ? value : undefined
}
