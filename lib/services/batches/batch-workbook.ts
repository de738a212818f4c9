import 'server-only'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createSheets } from '@/lib/services/exports/formats/xlsx/sheets'
import { writeWorkbook } from '@/lib/services/exports/formats/xlsx/write-workbook'

type Row = (string | number)[]

const ROWS_PER_PAGE = 200

/** The rows of a result that is kept as a JSON list a line, the names of the columns first, as a workbook. */
export async function* workbookOf(input: Readable): AsyncGenerator<Uint8Array> {
  const lines = createInterface({ input })[Symbol.asyncIterator]()
  const { value: head } = await lines.next()
  const names: string[] = JSON.parse(head)
  const columns = names.map((name, place) => ({ name, cell: (row: Row) => row[place] ?? '' }))
  yield* writeWorkbook(createSheets(pagesOf(lines), columns))
}

async function* pagesOf(lines: AsyncIterableIterator<string>): AsyncGenerator<Row[]> {
  let page: Row[] = []
  for await (const line of lines) {
    page.push(JSON.parse(line))
    if (page.length < ROWS_PER_PAGE) continue
    yield page
    page = []
  }
  yield page
}
