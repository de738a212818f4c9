import type { OptionsOf } from '@/lib/contracts/file-options'
import { cellsOf, splitText } from '@/lib/imports/formats/text/record-splitter'
import { isKnownName } from '@/lib/imports/read/column-names'
import { createCsvReader } from './csv-row'

type Delimiter = OptionsOf<'csv'>['delimiter']

const DELIMITERS: Delimiter[] = [',', ';', '\t', '|']
const EVIDENCE_CHARACTERS = 128 * 1024
const AGREEING_SHARE = 0.7

/** The delimiter that cuts most rows into the same number of cells, two at least; undefined when none does. */
export function guessDelimiter(text: string, isWhole: boolean): Delimiter | undefined {
  const start = text.slice(0, EVIDENCE_CHARACTERS)
  const scores = DELIMITERS.map((delimiter) => {
    const reader = createCsvReader(delimiter)
    const rows = splitText(start, reader, isWhole && start.length === text.length)
    return { delimiter, ...agreement(rows.flatMap(cellsOf)) }
  })
  const [best] = scores.sort((a, b) => b.share - a.share || b.width - a.width)
  return best && best.share >= AGREEING_SHARE ? best.delimiter : undefined
}

function agreement(rows: string[][]): { width: number; share: number } {
  const [first = []] = rows
  // A first row like `text,tag` is proof enough, whatever the rows below look like.
  if (first.length >= 2 && first.some(isKnownName)) return { width: first.length, share: 1 }
  const width = commonWidth(rows)
  if (width < 2 || first.length !== width) return { width, share: 0 }
  return { width, share: rows.filter((row) => row.length === width).length / rows.length }
}

/** How many cells most rows have. */
export function commonWidth(rows: string[][]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best ? best[0] : 0
}
