import 'server-only'
import type { Cell } from '@/lib/services/exports/table-columns'
import { Notes } from './notes'
import { CELL_CHARACTERS, rowXml, SHEET_ROWS, sheetEnd, sheetStart } from './rows'

export type SheetColumn<Row> = { name: string; cell: (row: Row) => Cell }
type Sheet = { file: string; lines: () => AsyncGenerator<string> }

export type Sheets = ReturnType<typeof createSheets>

/** The sheets of a workbook, one after the other: those of the texts, then the notes if there are any. */
export function createSheets<Row>(
  pages: AsyncIterable<Row[]>,
  columns: readonly SheetColumn<Row>[],
  sheetRows = SHEET_ROWS,
) {
  const rest = rowsOf(pages)
  const notes = new Notes()
  const names: string[] = []
  let waiting: Row | undefined
  let isDone = false

  async function* texts(name: string): AsyncGenerator<string> {
    yield sheetStart(columns.length)
    yield rowXml(
      1,
      columns.map(({ name: head }) => head),
    )
    let row = 1
    for (let text = waiting ?? (await next()); text; text = await next()) {
      if (row === sheetRows) {
        waiting = text
        yield sheetEnd()
        return
      }
      row += 1
      const cells = columns.map(({ cell }) => cell(text))
      for (const [place, cell] of cells.entries()) {
        if (String(cell).length <= CELL_CHARACTERS) continue
        notes.cut(name, row, columns[place]?.name ?? '', String(cell).length)
      }
      yield rowXml(row, cells)
    }
    isDone = true
    yield sheetEnd()
  }

  async function next(): Promise<Row | undefined> {
    waiting = undefined
    const { value, done } = await rest.next()
    return done ? undefined : value
  }

  async function* noteLines(): AsyncGenerator<string> {
    yield sheetStart(1)
    let row = 0
    for (const line of notes.lines()) yield rowXml(++row, [line])
    yield sheetEnd()
  }

  return {
    /** The next one, once the one before is written; null when there is none. */
    next(): Sheet | null {
      const last = names.at(-1)
      if (isDone && (notes.isEmpty() || last === NOTES)) return null
      const name = isDone ? NOTES : textsName(names.length + 1)
      names.push(name)
      const file = `sheet${names.length}.xml`
      return { file, lines: () => (name === NOTES ? noteLines() : texts(name)) }
    },
    names: (): readonly string[] => names,
  }
}

const NOTES = 'Notes'

function textsName(number: number): string {
  return number === 1 ? 'Texts' : `Texts ${number}`
}

async function* rowsOf<Row>(pages: AsyncIterable<Row[]>): AsyncGenerator<Row> {
  for await (const page of pages) yield* page
}
