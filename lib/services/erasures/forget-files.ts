import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '@/db/connection/database'
import { forgetErasureTexts } from '@/db/erasures/erasure-texts'
import { filesToErase, forgetTraces } from '@/db/erasures/traces'
import { compactIndex } from '@/db/samples/search/compact-index'
import { AppError } from '@/lib/errors'
import { deleteFile } from '@/lib/services/files/kept-files'

const IDS_PER_WRITE = 5_000
/** Somebody who reads holds the log; nobody does so for long. */
const LOOKS = 300
const PAUSE_MS = 100

/** Removes the files that may have texts of the model, and what rows tell of cells and searches. */
export async function forgetFiles(db: Database, modelId: number): Promise<void> {
  for (const path of await filesToErase(db.read, modelId)) await deleteFile(db, path)
  await db.write((tx) => forgetTraces(tx, modelId, new Date()))
}

/** Forgets which texts they were, writes the indices of searches anew without their words, and empties the log. */
export async function sweepTraces(
  db: Database,
  modelId: number,
  signal: AbortSignal,
): Promise<void> {
  for (let forgotten = 1; forgotten > 0; ) {
    signal.throwIfAborted()
    forgotten = await db.writePart((tx) => forgetErasureTexts(tx, modelId, IDS_PER_WRITE))
  }
  await compactIndex(db, signal)
  signal.throwIfAborted()
  for (let look = 0; look < LOOKS; look++) {
    if (await db.emptyLog()) return
    await pause(PAUSE_MS, undefined, { signal })
  }
  throw new AppError('NOT_READY', LOG_IN_USE)
}

const LOG_IN_USE =
  'The texts are erased, but the log of the database could not be emptied: somebody reads from it all the time. Erase again, or start Langur again, which empties it.'
