import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { type RunRow, runLease } from '@/db/training/runs'
import { noteTrained } from '@/db/training/training-data'
import { findVersionOfRun } from '@/db/versions/versions'
import type { Run } from '@/lib/contracts/run'
import { AppError } from '@/lib/errors'
import { requireRun } from './require-run'
import { oneRun } from './to-run'

/** Ends a queued run at once; a running one is ended by its runner within a second. */
export async function cancelRun(db: Database, model: ModelRow, runId: number): Promise<Run> {
  await requireRun(db.read, model, runId)
  return oneRun(db, await db.write((tx) => cancel(tx, model, runId)))
}

async function cancel(tx: Connection, model: ModelRow, runId: number): Promise<RunRow> {
  const version = await findVersionOfRun(tx, model.id, runId)
  if (version) {
    throw new AppError('CONFLICT', `This training is done: it has made version ${version.number}.`)
  }
  const cancelled = await runLease.cancel(tx, runId, new Date())
  if (cancelled) {
    // Otherwise an automatic training of the same changes would be queued at once.
    await noteTrained(tx, model.id, model.revision)
    return cancelled
  }
  throw new AppError('CONFLICT', 'This training has ended already.')
}
