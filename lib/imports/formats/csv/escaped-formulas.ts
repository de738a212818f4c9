import { isEscapedFormula, isFormula, unescapeFormula } from '@/lib/contracts/formulas'

/** Whether whoever wrote the rows put an apostrophe in front of everything that a spreadsheet would run. */
export function areEscaped(rows: readonly string[][]): boolean {
  return rows.some((row) => row.some(isEscapedFormula)) && !rows.some((row) => row.some(isFormula))
}

export function withoutEscapes(row: string[]): string[] {
  return row.some(isEscapedFormula) ? row.map(unescapeFormula) : row
}
