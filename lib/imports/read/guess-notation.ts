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

/** Lists of 0 and 1 of one length: no list of tags names a tag twice. */
function isPlaces(lists: (string[] | undefined)[]): boolean {
  const [first] = lists
  if (!first || first.length < 2) return false
  const isAlike = lists.every(
    (list) => list?.length === first.length && list.every((said) => said === '0' || said === '1'),
  )
  return isAlike && lists.some((list) => new Set(list).size < first.length)
}
