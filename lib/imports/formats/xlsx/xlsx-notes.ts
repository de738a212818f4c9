import type { SheetFacts } from './sheet-rows'

/** What merged cells below the header mean: only the first cell of a range holds anything. */
export function mergedNote({ merged, mergedCount }: SheetFacts, headerRow: number): string[] {
  const below = merged.filter((range) => endsBelow(range, headerRow))
  const [example] = below
  if (example === undefined) return []
  const count = mergedCount - (merged.length - below.length)
  const ranges = count === 1 ? 'a merged range' : `${count.toLocaleString('en')} merged ranges`
  return [
    `The sheet has ${ranges} below its header, such as ${example}. Only the first cell of a range has its value: the rows below it are read as empty there.`,
  ]
}

/** Of a range such as B3:B9. */
function endsBelow(range: string, row: number): boolean {
  const last = /\d+$/u.exec(range)
  return last !== null && Number(last[0]) > row
}
