import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ImportRow } from '@/db/imports/imports'
import { foldName } from '@/lib/contracts/fold-name'
import { createPace } from '@/lib/services/changes/pace'
import { withKeys } from '@/lib/services/samples/hash'
import { takesOneTag } from '@/lib/services/samples/one-tag'
import { layoutOf } from './layout-of'
import { FileTexts, saidOf } from './read/file-texts'
import { type RowOptions, readRows } from './read/read-rows'
import { withKnownKinds } from './with-known-kinds'
import { emptyPiece, type Progress, sizeOf, writePiece } from './write-piece'

/**
 * Brings a file into its model, in short transactions that also move `rowsDone`: an import whose runner was
 * killed goes on where it stopped and no row counts twice. Bad rows are kept by line, the rest goes on.
 */
export async function runImport(
  db: Database,
  taken: ImportRow,
  runner: string,
  signal: AbortSignal,
): Promise<Partial<ImportRow>> {
  const row = { ...taken, mapping: await withKnownKinds(db.read, taken.modelId, taken.mapping) }
  const spelling = new Map(row.found?.tags.map(({ name }) => [foldName(name), name]))
  const reading = { oneTag: await takesOneTag(db.read, row.modelId), signal }
  const texts = await textsOf(row, reading)
  let number = 0
  const pace = createPace()
  let progress: Progress = row
  let piece = emptyPiece()
  let characters = 0
  for await (const read of readRows(row.path, layoutOf(row), row.mapping, reading)) {
    number += 1
    if (number <= row.rowsDone) continue
    if ('message' in read) piece.problems.push(read)
    else {
      const { row: first, tags, fitsNoTag } = texts?.find(read.text) ?? { ...read, row: number }
      if (first !== number) piece.repeated += 1
      else {
        const spelled = tags.map((tag) => spelling.get(foldName(tag)) ?? tag)
        piece.rows.push(withKeys({ ...read, tags: spelled, fitsNoTag: fitsNoTag === true }))
        characters += read.text.length
      }
    }
    if (!pace.isFull(sizeOf(piece), characters)) continue
    progress = await writePiece(db, row, runner, piece, progress, pace)
    signal.throwIfAborted()
    piece = emptyPiece()
    characters = 0
  }
  signal.throwIfAborted()
  await writePiece(db, row, runner, piece, progress, pace)
  // The rows are on the disk before anybody reads that they are: the end of the job is written after them.
  return { state: 'finished', error: null, finishedAt: new Date() }
}

/** The tags of each text by all its rows; null where no text has two. */
async function textsOf(row: ImportRow, reading: RowOptions): Promise<FileTexts | null> {
  if (row.found?.duplicates === 0) return null
  const texts = new FileTexts(row.inputDuplicates)
  let number = 0
  for await (const read of readRows(row.path, layoutOf(row), row.mapping, reading)) {
    number += 1
    if (!('message' in read)) texts.add(read.text, saidOf(read), number)
  }
  return texts
}
