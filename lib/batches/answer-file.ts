import 'server-only'
import type { BatchRow } from '@/db/batches/batches'
import type { OpenVersion } from '@/lib/answering/open-version'
import { addedNames } from '@/lib/facts/batch-columns'
import { layoutOf } from '@/lib/imports/layout-of'
import type { BatchProgress } from './messages'
import { openPieceFile, type PieceFile } from './piece-file'
import { createRowWriter } from './row-writer'
import { copierOf } from './rows/copiers'

/** Written at one go: what is lost at most when a runner is killed, a second of work or less. */
const PIECE_CHARACTERS = 1_000_000

/**
 * Writes the rows of a batch with their answers, in pieces, and tells after each what is on the disk. It goes on behind what
 * the batch says is written, so that no row stands there twice, whoever was killed on the way. What ends the file is not
 * written: it belongs behind the last row that is asked for.
 */
export async function answerFile(
  batch: BatchRow,
  version: OpenVersion,
  tell: (progress: BatchProgress) => void,
): Promise<void> {
  const { path, textColumn } = batch
  const layout = layoutOf(batch)
  const names = addedNames(batch.columns, layout.columns)
  const copier = await copierOf({ path, layout, textColumn, names })
  const writer = createRowWriter(batch, version, copier, names)
  const clock = createClock()
  let rowsDone = batch.rowsDone

  async function keep(out: PieceFile, unsure: PieceFile): Promise<void> {
    const piece = writer.take()
    await out.write(piece.rows)
    await unsure.write(piece.unsure)
    const [bytesWritten, unsureBytes] = [out.bytes(), unsure.bytes()]
    tell({ rowsDone, bytesWritten, unsureBytes, ...clock.read(), ...piece.tally })
  }

  const out = await openPieceFile(`${path}.out`, batch.bytesWritten)
  const unsure = await openPieceFile(`${path}.unsure`, batch.unsureBytes)
  try {
    let number = 0
    for await (const rows of copier.rows({ onProgress: clock.reads })) {
      for (const row of rows) {
        number++
        if (number <= batch.rowsDone) continue
        writer.add(row, number === 1)
        rowsDone = number
        if (writer.characters() > PIECE_CHARACTERS) await keep(out, unsure)
      }
      if (number <= batch.rowsDone) clock.passes()
    }
    await keep(out, unsure)
  } finally {
    await out.close()
    await unsure.close()
  }
}

/** How far it has read, and how fast, leaving out what was read before. */
function createClock() {
  let startedAt = performance.now()
  let bytesBefore = 0
  let bytesRead = 0
  return {
    reads(bytes: number) {
      bytesRead = bytes
    },
    /** What was read until now was written by a runner before. */
    passes() {
      startedAt = performance.now()
      bytesBefore = bytesRead
    },
    read() {
      const seconds = (performance.now() - startedAt) / 1000
      return { bytesRead, bytesPerSecond: (bytesRead - bytesBefore) / seconds || null }
    },
  }
}
