import type { OptionsOf } from '@/lib/contracts/file-options'
import type { FileRecord } from '@/lib/imports/formats/format'
import { commonWidth } from '@/lib/imports/formats/table/common-width'
import { guessTitles } from '@/lib/imports/formats/table/guess-header'
import { splitText } from '@/lib/imports/formats/text/record-splitter'
import { isKnownName } from '@/lib/imports/read/column-names'
import { createCsvReader, type Quotes } from './csv-row'

type Delimiter = OptionsOf<'csv'>['delimiter']

export const DELIMITERS: Delimiter[] = [',', ';', '\t', '|']
const EVIDENCE_CHARACTERS = 128 * 1024
const AGREEING_SHARE = 0.7

/** The delimiter that cuts most rows into the same number of cells, two at least; undefined when none does. */
export function guessDelimiter(
  text: string,
  isWhole: boolean,
  quotes: Quotes,
): Delimiter | undefined {
  const start = text.slice(0, EVIDENCE_CHARACTERS)
  const scores = DELIMITERS.map((delimiter) => {
    const reader = createCsvReader(delimiter, quotes)
    const all = splitText(start, reader, isWhole && start.length === text.length)
    const records = all.filter((record) => 'cells' in record)
    return { delimiter, ...agreement(records, delimiter) }
  })
  const [best] = scores.sort((a, b) => b.share - a.share || b.width - a.width)
  return best && best.share >= AGREEING_SHARE ? best.delimiter : undefined
}

function agreement(records: FileRecord[], delimiter: Delimiter): { width: number; share: number } {
  const titles = guessTitles(records)
  const rows = records.filter(({ line }) => line > titles).map(({ cells }) => cells)
  const [first = []] = rows
  // A first row like `text,tag` is proof enough, whatever the rows below look like.
  if (first.length >= 2 && first.some(isKnownName)) return { width: first.length, share: 1 }
  const width = commonWidth(rows)
  if (width < 2 || first.length !== width || isProse(rows, delimiter)) return { width, share: 0 }
  return { width, share: rows.filter((row) => row.length === width).length / rows.length }
}

/** Commas and semicolons of sentences have a blank behind them, and what comes then is hardly ever the same twice. */
function isProse(rows: string[][], delimiter: Delimiter): boolean {
  if (delimiter !== ',' && delimiter !== ';') return false
  const isSpaced = rows.every((cells) => cells.slice(1).every((cell) => cell.startsWith(' ')))
  return isSpaced && new Set(rows.map((cells) => cells.at(-1))).size === rows.length
}
