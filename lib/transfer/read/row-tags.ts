import { foldName } from '@/lib/contracts/name'
import { isNameList, parseJson } from './json-line'

/**
 * The tags that a cell names, trimmed, with single spaces, each once. A cell that is a JSON list of strings
 * holds several whatever the separator is.
 */
export function splitTags(cell: string, separator: string | null): string[] {
  const names = new Map<string, string>()
  for (const part of splitCell(cell, separator)) {
    const name = part.normalize('NFC').trim().replace(/\s+/gu, ' ')
    const folded = foldName(name)
    if (name !== '' && !names.has(folded)) names.set(folded, name)
  }
  return [...names.values()]
}

function splitCell(cell: string, separator: string | null): string[] {
  return parseNameList(cell) ?? (separator === null ? [cell] : cell.split(separator))
}

export function parseNameList(cell: string): string[] | undefined {
  if (!/^\s*\[/u.test(cell)) return undefined
  const value = parseJson(cell)
  return isNameList(value) ? value : undefined
}
