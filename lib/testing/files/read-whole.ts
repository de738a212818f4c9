import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileChoice } from '@/lib/contracts/file-options'
import type { Mapping, RowProblem } from '@/lib/contracts/import'
import { foundNotes } from '@/lib/facts/found-notes'
import { mappingNotes } from '@/lib/facts/mapping-notes'
import { countFile } from '@/lib/imports/count-file'
import type { FileRow } from '@/lib/imports/read/file-row'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { readRows } from '@/lib/imports/read/read-rows'
import { temporaryFile } from './temporary-file'

type Choice = { name?: string; chosen?: FileChoice; mapping?: Partial<Mapping> }

/** All that an import finds out about a file before it writes anything, and the rows that it would write. */
export async function readWhole(content: string | Uint8Array, choice: Choice = {}) {
  const { name = 'tickets.csv', chosen, mapping } = choice
  const path = await temporaryFile(content)
  const guess = await inspectFile({ path, fileName: name, chosen })
  const read = await countFile({
    path,
    guess,
    options: guess.options,
    mapping: { ...guess.mapping, ...mapping },
    inputDuplicates: 'merge',
  })
  const layout = { options: read.options, columns: read.guess.columns }
  const rows: (FileRow | RowProblem)[] = []
  for await (const row of readRows(path, layout, read.mapping)) rows.push(row)
  const columns = read.guess.columns.map((column) => column.name)
  const notes = [
    ...(read.guess.notes ?? []),
    ...mappingNotes(read.guess, read.mapping),
    ...foundNotes(read.found),
  ]
  return { ...read, rows, columns, notes }
}

/** The same of a file that went wrong for somebody. */
export async function readExample(name: string, choice: Omit<Choice, 'name'> = {}) {
  const path = join(process.cwd(), 'lib/imports/examples', name)
  return readWhole(await readFile(path), { ...choice, name })
}

/** Text and tags alone, as `text: tag, tag`; a row that is left out by its line. */
export function inShort(rows: (FileRow | RowProblem)[]): string[] {
  return rows.map((row) =>
    'message' in row ? `line ${row.line} left out` : `${row.text}: ${row.tags.join(', ')}`,
  )
}
