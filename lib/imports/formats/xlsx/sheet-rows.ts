import { readXml } from './read-xml'
import { TextCollector } from './shared-strings'
import type { Sheet, Workbook } from './workbook'

/** A cell as it is stored; `column` counts from 0. `formula` is null where there is none. */
export type StoredCell = {
  column: number
  type: string
  style: number
  /** What stands there, or the number of a shared text; null where nothing does. */
  value: string | null
  formula: string | null
}

export type StoredRow = { number: number; cells: StoredCell[] }

/** What stands beside the rows: a range such as A1:D500 that says how large the sheet is. */
export type SheetFacts = { dimension: string | null }

const FORMULA_CHARACTERS = 200
/** As many as a spreadsheet has. */
const MOST_COLUMNS = 16_384

/** The rows of a sheet in their order, many at a time. `facts` is filled in while they are read. */
export async function* readSheetRows(
  { archive, fileName }: Workbook,
  { part }: Sheet,
  facts: SheetFacts,
): AsyncGenerator<StoredRow[]> {
  let rows: StoredRow[] = []
  const reader = new SheetReader(facts, (row) => rows.push(row))
  for await (const _ of readXml(archive.read(part), fileName, reader)) {
    if (rows.length === 0) continue
    const read = rows
    rows = []
    yield read
  }
}

export const noFacts = (): SheetFacts => ({ dimension: null })

class SheetReader {
  readonly #facts: SheetFacts
  readonly #onRow: (row: StoredRow) => void
  readonly #texts = new TextCollector()
  #row: StoredRow = { number: 0, cells: [] }
  #cell: StoredCell | null = null
  #place: 'value' | 'formula' | 'text' | null = null

  constructor(facts: SheetFacts, onRow: (row: StoredRow) => void) {
    this.#facts = facts
    this.#onRow = onRow
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        this.#row = { number: Number(attributes.r ?? this.#row.number + 1), cells: [] }
        return
      case 'c':
        this.#cell = this.#newCell(attributes)
        return
      case 'v':
        this.#place = 'value'
        if (this.#cell) this.#cell.value = ''
        return
      case 'f':
        this.#place = 'formula'
        if (this.#cell) this.#cell.formula = ''
        return
      case 'is':
        this.#place = 'text'
        return
      case 'dimension':
        this.#facts.dimension = attributes.ref ?? null
        return
      default:
        if (this.#place === 'text') this.#texts.open(name)
    }
  }

  text(text: string): void {
    const cell = this.#cell
    if (!cell || this.#place === null) return
    if (this.#place === 'text') this.#texts.text(text)
    else if (this.#place === 'value') cell.value = (cell.value ?? '') + text
    else cell.formula = ((cell.formula ?? '') + text).slice(0, FORMULA_CHARACTERS)
  }

  close(name: string): void {
    if (name === 'row') this.#onRow(this.#row)
    else if (name === 'c') this.#endCell()
    else if (name === 'v' || name === 'f') this.#place = null
    else if (name === 'is') {
      this.#place = null
      if (this.#cell) this.#cell.value = this.#texts.take()
    } else if (this.#place === 'text') this.#texts.close(name)
  }

  #newCell({ r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>): StoredCell {
    const next = (this.#row.cells.at(-1)?.column ?? -1) + 1
    const column = r === '' ? next : columnOf(r)
    return { column, type: t, style: Number(s), value: null, formula: null }
  }

  #endCell(): void {
    const cell = this.#cell
    this.#cell = null
    const isPlaced = cell && cell.column >= 0 && cell.column < MOST_COLUMNS
    if (!isPlaced || this.#row.cells.length >= MOST_COLUMNS) return
    if (cell.value !== null || cell.formula !== null) this.#row.cells.push(cell)
  }
}

/** “B7” → 1; -1 for what is no place. */
export function columnOf(place: string): number {
  let column = 0
  for (let at = 0; at < place.length; at++) {
    const letter = place.charCodeAt(at) & 0xdf
    if (letter < 0x41 || letter > 0x5a) break
    column = column * 26 + letter - 0x40
  }
  return column - 1
}

/** 1 → “B”. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(0x41 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
