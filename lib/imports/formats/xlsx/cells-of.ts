import { numberInWords } from './cell-numbers'
import { withoutEscapes } from './shared-strings'
import { columnName, type StoredCell, type StoredRow } from './sheet-rows'
import type { StringStore } from './string-store'
import type { Workbook } from './workbook'

/** A row as a person sees it; `problems` are cells that cannot be taken as they are, by their columns. */
export type SheetRow = { line: number; cells: string[]; problems?: Map<number, string> }

type Read = { text: string; problem?: string }

/** Up to the last cell that says something. */
export function createRowOf(
  workbook: Workbook,
  strings: StringStore,
): (row: StoredRow) => SheetRow {
  return ({ number, cells: stored }) => {
    const cells: string[] = []
    let problems: Map<number, string> | undefined
    for (const cell of stored) {
      const { text, problem } = read(cell)
      if (problem !== undefined) {
        problems ??= new Map()
        problems.set(cell.column, `Cell ${columnName(cell.column)}${number} ${problem}`)
      }
      if (text.trim() === '') continue
      while (cells.length < cell.column) cells.push('')
      cells[cell.column] = text
    }
    return { line: number, cells, ...(problems && { problems }) }
  }

  function read({ type, style, value, formula }: StoredCell): Read {
    if (formula !== null && (value === null || (value === '' && type !== 'str'))) {
      return { text: `=${formula}`, problem: NO_RESULT }
    }
    const stored = value ?? ''
    switch (type) {
      case 's': {
        const text = strings.find(Number.parseInt(stored, 10))
        return text === undefined ? { text: '', problem: NO_TEXT } : { text }
      }
      case 'inlineStr':
        return { text: stored }
      case 'str':
        return { text: withoutEscapes(stored) }
      case 'b':
        return { text: stored.trim() === '1' ? 'TRUE' : 'FALSE' }
      case 'e':
        return { text: stored, problem: `holds the spreadsheet’s error ${stored}.` }
      case 'd':
        return { text: stored }
      default:
        return { text: numberInWords(stored, workbook.numberKinds[style], workbook.is1904) }
    }
  }
}

const NO_RESULT =
  'is a formula without its result. Open the file in a spreadsheet program, save it, and send that.'
const NO_TEXT = 'names a text that the workbook does not have.'
