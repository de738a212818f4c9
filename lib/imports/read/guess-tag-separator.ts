import { partsOf } from '@/lib/facts/cell-tags'
import { openCell } from '@/lib/facts/open-cell'

const SEPARATORS = ['\n', '|', ';', ',', '#', '、', '，', '；', '،', '؛']
const KNOWN_SHARE = 0.5

/**
 * What separates several tags in one cell: a sign whose parts mostly occur elsewhere in the column too, alone or in
 * another combination. The comma of "Food, drink" does not pass that.
 */
export function guessTagSeparator(cells: string[]): string | null {
  const plain = cells.filter((cell) => !openCell(cell))
  return SEPARATORS.find((separator) => separates(separator, [...new Set(plain)])) ?? null
}

function separates(separator: string, cells: string[]): boolean {
  const parts = cells.map((cell) => split(cell, separator))
  const uses = new Map<string, number>()
  for (const part of parts.flat()) uses.set(part, (uses.get(part) ?? 0) + 1)
  const combined = parts.filter((some) => some.length > 1).flat()
  const known = combined.filter((part) => (uses.get(part) ?? 0) > 1)
  return combined.length > 0 && known.length >= combined.length * KNOWN_SHARE
}

function split(cell: string, separator: string): string[] {
  const parts = partsOf(cell, separator).map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}
