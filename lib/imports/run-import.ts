import 'server-only'
import { rm } from 'node:fs/promises'
import type { Database } from '@/db/connection/database'
import { type ImportRow, updateHeldImport } from '@/db/imports/imports'
import { foldName } from '@/lib/contracts/name'
import { isAppError } from '@/lib/errors'
import { SAMPLES_PER_CHANGE } from '@/lib/services/changes/change-data'
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
): Promise<void> {
  const outcome = await readAll(db, row, runner, signal)
  if (signal.aborted) return
  const finishedAt = new Date()
  await db.write((tx) =>
    updateHeldImport(tx, row.id, runner, { ...outcome, finishedAt, runner: null }),
  )
  await rm(row.path, { force: true })
}

async function readAll(db: Database, row: ImportRow, runner: string, signal: AbortSignal) {
  try {
    const isWhole = await writeAll(db, row, runner, signal)
    return { state: isWhole ? 'finished' : 'cancelled', error: null } as const
  } catch (error) {
    if (!isAppError(error)) throw error
    return { state: 'failed', error: error.message } as const
  }
}

/** Whether the end of the file was reached; not so when somebody cancelled. */
async function writeAll(
  db: Database,
  row: ImportRow,
  runner: string,
  signal: AbortSignal,
): Promise<boolean> {
  const spelling = new Map(row.found?.tags.map(({ name }) => [foldName(name), name]))
  const write = (piece: Piece) => writePiece(db, row, runner, piece)
  let skipped = 0
  let piece: Piece = { rows: [], problems: [] }
  for await (const read of readRows(row.path, layoutOf(row), row.mapping, { signal })) {
    if (skipped < row.rowsDone) {
      skipped += 1
      continue
    }
    if ('message' in read) piece.problems.push(read)
    else
      piece.rows.push({ ...read, tags: read.tags.map((tag) => spelling.get(foldName(tag)) ?? tag) })
    if (piece.rows.length + piece.problems.length < SAMPLES_PER_CHANGE) continue
    if (!(await write(piece)) || signal.aborted) return false
    piece = { rows: [], problems: [] }
  }
  return !signal.aborted && (await write(piece))
}
