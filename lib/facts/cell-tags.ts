import { cleanName, foldName } from '@/lib/contracts/fold-name'
import type { Mapping } from '@/lib/contracts/import'
import { openCell } from './open-cell'

type Notation = Mapping['tag_notation']

/**
 * The tags that a cell names, as names are kept, each once. A cell that holds a list, or tags with scores,
 * holds several whatever the separator is.
 */
export function splitTags(cell: string, separator: string | null, notation?: Notation): string[] {
  const names = splitCell(cell, separator, notation)
    .map(cleanName)
    .filter((name) => name !== '')
  return names.length > 1 ? firstSpellings(names) : names
}

const YES = new Set(
  '1 1.0 true t yes y x ja oui si sí sim tak да 是 wahr vrai vero verdadero'.split(' '),
)
const NO = new Set(
  '0 0.0 false f no n nein non não nao nee nie нет 否 falsch faux falso - –'.split(' '),
)

/** Whether a cell of the column of a tag says that the text has it: 1, true, yes or x. */
export function isFlagged(cell: string): boolean {
  return YES.has(cell.trim().toLowerCase())
}

export function isYesOrNo(cell: string): boolean {
  return isFlagged(cell) || NO.has(cell.trim().toLowerCase())
}

const ACCEPTED = new Set(
  ' accept accepted approved validated submitted completed default'.split(' '),
)

/** Whether the tags of a row hold, by the word of whoever looked at them; in a list, all must. */
export function isAccepted(cell: string): boolean {
  const words = openCell(cell)?.names ?? [cell]
  return words.every((word) => ACCEPTED.has(word.trim().toLowerCase()))
}

function splitCell(cell: string, separator: string | null, notation: Notation): string[] {
  const opened = notation === 'names' ? undefined : openCell(cell)
  if (!opened) return separator === null ? [cell] : cell.split(separator)
  if (notation !== 'places') return opened.names
  return opened.names.flatMap((said, place) => (isFlagged(said) ? [String(place)] : []))
}

function firstSpellings(names: string[]): string[] {
  const first = new Map<string, string>()
  for (const name of names) {
    const folded = foldName(name)
    if (!first.has(folded)) first.set(folded, name)
  }
  return [...first.values()]
}
