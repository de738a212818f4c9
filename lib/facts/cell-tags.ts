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
  `1 1.0 true t yes y x ja oui si sí sim tak да так ano igen kyllä evet 是 はい 예 네 نعم כן wahr vrai vero
  verdadero verdade истина ✓ ✔ ✔️ ☑ ☑️ ✅`.split(/\s+/u),
)
const NO = new Set(
  `0 0.0 false f no n nein non não nao nee nej nei nie нет ні ne nem ei hayır 否 いいえ 아니요 아니오 لا לא falsch
  faux falso ложь - – ✗ ✘ ☐ ❌`.split(/\s+/u),
)
/** What programs write where nothing is said. */
const MISSING = new Set(['', 'nan', 'null', 'none', 'na', 'n/a', '<na>'])

/** Whether a cell of the column of a tag says that the text has it: 1, true, yes or x. */
export function isFlagged(cell: string): boolean {
  return YES.has(cell.trim().toLowerCase())
}

/** Whether it says whether a text has the tag; nothing said means that it has not. */
export function isYesOrNo(cell: string): boolean {
  return isFlagged(cell) || NO.has(cell.trim().toLowerCase()) || isMissing(cell)
}

export function isMissing(cell: string): boolean {
  return MISSING.has(cell.trim().toLowerCase())
}

const ACCEPTED = new Set(
  ' accept accepted approve approved confirm confirmed valid validate validated submit submitted complete completed default'.split(
    ' ',
  ),
)

/** Whether the tags of a row hold, by the word of whoever looked at them; in a list, all must. */
export function isAccepted(cell: string): boolean {
  const words = openCell(cell)?.names ?? [cell]
  return words.every((word) => ACCEPTED.has(word.trim().toLowerCase()))
}

function splitCell(cell: string, separator: string | null, notation: Notation): string[] {
  const opened = notation === 'names' ? undefined : openCell(cell)
  if (!opened) return separator === null ? [cell] : partsOf(cell, separator)
  if (notation !== 'places') return opened.names
  return opened.names.flatMap((said, place) => (isFlagged(said) ? [String(place)] : []))
}

/** What stands between separators; within quotes, as in `"Billing, other", Refund`, one is part of a name. */
export function partsOf(cell: string, separator: string): string[] {
  if (!cell.includes('"')) return cell.split(separator)
  const parts: string[] = []
  for (let rest: string | undefined = cell; rest !== undefined; ) {
    const [whole, inside] = /^\s*"((?:[^"]|"")*)"\s*/u.exec(rest) ?? ['', '']
    const isQuoted =
      whole !== '' && (whole.length === rest.length || rest.startsWith(separator, whole.length))
    const next = rest.indexOf(separator, isQuoted ? whole.length : 0)
    const end: number = next < 0 ? rest.length : next
    parts.push(isQuoted ? (inside ?? '').replaceAll('""', '"') : rest.slice(0, end))
    rest = next < 0 ? undefined : rest.slice(end + separator.length)
  }
  return parts
}

function firstSpellings(names: string[]): string[] {
  const first = new Map<string, string>()
  for (const name of names) {
    const folded = foldName(name)
    if (!first.has(folded)) first.set(folded, name)
  }
  return [...first.values()]
}
