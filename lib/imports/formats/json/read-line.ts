import type { ReadRecord } from '@/lib/imports/formats/text/record-splitter'

/** A line as a record of one cell: the JSON as it stands. */
export const readLine: ReadRecord = (text, start, isLast) => {
  const newline = text.indexOf('\n', start)
  if (newline < 0)
    return isLast ? { cells: [text.slice(start)], end: text.length, lines: 1 } : 'more'
  return { cells: [text.slice(start, newline)], end: newline + 1, lines: 1 }
}
