import type { Mapping } from '@/lib/contracts/import'
import { openCell } from '@/lib/facts/open-cell'

/** How cells that may hold lists are to be taken; undefined where there is nothing to decide. */
export function guessNotation(cells: string[]): Mapping['tag_notation'] {
  const opened = cells.map(openCell)
  // Where [urgent] stands among plain names, the brackets belong to the name.
  const isBare = opened.some((cell) => cell?.kind === 'bare')
  if (isBare && opened.includes(undefined)) return 'names'
  return isPlaces(opened.map((cell) => cell?.names)) ? 'places' : undefined
}

const SAID = /^(?:[01](?:\.0)?|true|false)$/iu

/** Lists of 0 and 1, or true and false, of one length: no list of tags names a tag twice, nor the same in another order. */
function isPlaces(lists: (string[] | undefined)[]): boolean {
  const [first] = lists
  if (!first || first.length < 2) return false
  const isAlike = lists.every(
    (list) => list?.length === first.length && list.every((said) => SAID.test(said)),
  )
  const isTwice = lists.some((list) => new Set(list).size < first.length)
  return isAlike && (isTwice || new Set(lists.map(String)).size > 1)
}
