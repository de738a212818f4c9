import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ImportRow } from '@/db/imports/imports'
import { foldName } from '@/lib/contracts/fold-name'
import { createPace } from '@/lib/services/changes/pace'
import { layoutOf } from './layout-of'
import { readRows } from './read/read-rows'
import { type Piece, writePiece } from './write-piece'

/**
 * Brings a file into its model, in short transactions that also move `rowsDone`: an import whose runner was
 * killed goes on where it stopped and no row counts twice. Bad rows are kept by line, the rest goes on.
 */
export async function runImport(
  db: Database,
  row: ImportRow,
  runner: string,
  signal: AbortSignal,
): Promise<Partial<ImportRow>> {
  const spelling = new Map(row.found?.tags.map(({ name }) => [foldName(name), name]))
  let skipped = 0
  const pace = createPace()
  let piece: Piece = { rows: [], problems: [] }
  let characters = 0
  for await (const read of readRows(row.path, layoutOf(row), row.mapping, { signal })) {
    if (skipped < row.rowsDone) {
      skipped += 1
      continue
    }
    if ('message' in read) piece.problems.push(read)
    else {
      piece.rows.push({ ...read, tags: read.tags.map((tag) => spelling.get(foldName(tag)) ?? tag) })
      characters += read.text.length
    }
    if (!pace.isFull(piece.rows.length + piece.problems.length, characters)) continue
    await writePiece(db, row, runner, piece, pace)
    signal.throwIfAborted()
    piece = { rows: [], problems: [] }
    characters = 0
  }
  signal.throwIfAborted()
  await writePiece(db, row, runner, piece, pace)
  // The rows are on the disk before anybody reads that they are: the end of the job is written after them.
  return { state: 'finished', error: null, finishedAt: new Date() }
}
