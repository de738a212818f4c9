import type { SheetFacts } from './sheet-rows'

/** What merged cells below the header mean: only the first cell of a range holds anything. */
export function mergedNote({ merged, mergedCount }: SheetFacts, headerRow: number): string[] {
  const below = merged.filter((range) => Number(/\d+$/u.exec(range)?.[0] ?? 0) > headerRow)
  const [example] = below
  if (example === undefined) return []
  const count = mergedCount - (merged.length - below.length)
  const ranges = count === 1 ? 'a merged range' : `${count.toLocaleString('en')} merged ranges`
  return [
    `The sheet has ${ranges} below its header, such as ${example}. Only the first cell of a range has its value: the rows below it are read as empty there.`,
  ]
}
