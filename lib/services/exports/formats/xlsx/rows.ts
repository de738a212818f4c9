import 'server-only'
import type { Cell } from '@/lib/services/exports/table-columns'

/** The most that Excel takes. */
export const SHEET_ROWS = 1_048_576
export const CELL_CHARACTERS = 32_767

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** In characters; the first column has the text. */
const WIDTHS = [80, 30]

/** A sheet up to its rows, the first of which stays in sight. */
export function sheetStart(columns: number): string {
  const widths = Array.from({ length: columns }, (_, index) => {
    const width = WIDTHS[index] ?? 18
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  })
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
}

export function sheetEnd(): string {
  return '</sheetData></worksheet>'
}

/** A row, counted from 1. Empty cells are left out, as Excel does; strings are cut to what it takes. */
export function rowXml(row: number, cells: readonly Cell[]): string {
  const filled = cells.map((cell, index) => {
    if (cell === '') return ''
    const place = `${columnName(index)}${row}`
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
    const text = escaped(cut(cell))
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
  })
  return `<row r="${row}">${filled.join('')}</row>`
}

/** Not between the halves of a character. */
function cut(text: string): string {
  if (text.length <= CELL_CHARACTERS) return text
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(CELL_CHARACTERS - 1))
  return text.slice(0, isHalf ? CELL_CHARACTERS - 1 : CELL_CHARACTERS)
}

/** A, B, … Z, AA, … */
export function columnName(index: number): string {
  const rest = index < 26 ? '' : columnName(Math.floor(index / 26) - 1)
  return rest + String.fromCharCode(65 + (index % 26))
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** What XML cannot hold or would change, and what looks like the escape for it: see ECMA-376, 22.9.2.19. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are meant.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[\da-fA-F]{4}_)/g

/** Text of XML that reads back to the same text; Excel writes such characters as `_x0001_` as well. */
export function escaped(text: string): string {
  return text
    .replace(
      HIDDEN,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
}
