/** Two lines of prose with a comma on one of them are no evidence. */
const FEWEST_LINES = 3

/**
 * Whether a quoted cell of several lines looks like rows of a table: a quote was not closed, and that of a later row ended
 * the cell. Each line then has as many cells as the table has columns; a comma with a blank or nothing behind it is one of
 * prose, and with a digit one of a number.
 */
export function swallowsRows(cells: readonly string[], delimiter: string, width: number): boolean {
  if (cells.length !== width || width < 2) return false
  return cells.some((cell, column) => {
    const lines = cell.split(/\r\n?|\n/u)
    if (lines.length < (delimiter === '\t' ? 2 : FEWEST_LINES)) return false
    return lines.every((line, at) => {
      const before = at === 0 ? column : 0
      const behind = at === lines.length - 1 ? width - 1 - column : 0
      return isCut(line, delimiter, width - before - behind)
    })
  })
}

function isCut(line: string, delimiter: string, count: number): boolean {
  const parts = line.split(delimiter)
  if (parts.length !== count) return false
  return delimiter === '\t' || !parts.slice(1).some((part) => /^(?:\s|\d|$)/u.test(part))
}
