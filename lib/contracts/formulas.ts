/** What makes a spreadsheet run a cell: the usual signs, their wide forms, and the bar of an old way to call programs. */
const SIGNS = '[=+\\-@|\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]'
const FORMULA = new RegExp(`^${SIGNS}`, 'u')
const ESCAPED = new RegExp(`^'+${SIGNS}`, 'u')

/** A cell that a spreadsheet shows and does not run. `unescapeFormula` gives the same cell back. */
export function escapeFormula(cell: string): string {
  return isFormula(cell) || isEscapedFormula(cell) ? `'${cell}` : cell
}

export function unescapeFormula(cell: string): string {
  return isEscapedFormula(cell) ? cell.slice(1) : cell
}

export function isFormula(cell: string): boolean {
  return FORMULA.test(cell)
}

/** Whether it would be a formula but for apostrophes in front. */
export function isEscapedFormula(cell: string): boolean {
  return cell.charCodeAt(0) === 0x27 && ESCAPED.test(cell)
}
