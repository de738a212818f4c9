import type { ReadRecord } from '@/lib/imports/formats/text/record-splitter'

/** A line as a record of one cell: the JSON as it stands, but for the comma that some programs put behind it. */
export const readLine: ReadRecord = (text, start, isLast) => {
  const newline = text.indexOf('\n', start)
  if (newline < 0)
    return isLast
      ? { cells: [withoutComma(text.slice(start))], end: text.length, lines: 1 }
      : 'more'
  return { cells: [withoutComma(text.slice(start, newline))], end: newline + 1, lines: 1 }
}

function withoutComma(line: string): string {
  return line.charCodeAt(line.trimEnd().length - 1) === 0x2c ? line.trimEnd().slice(0, -1) : line
}
