import 'server-only'
import { type BatchRow, batchLease } from '@/db/batches/batches'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { Batch } from '@/lib/contracts/batch'
import { AppError } from '@/lib/errors'
import { requireBatch } from './require-batch'
import { toBatch } from './to-batch'
import { versionAsked } from './version-asked'

/** Queues a batch, or one again that failed or was cancelled: it goes on where it was, answered by the same version. */
export async function startBatch(
  db: Database,
  actor: Actor,
  model: ModelRow,
  batchId: number,
): Promise<Batch> {
  const row = await requireBatch(db, model, batchId)
  if (row.filesDeletedAt) {
    throw new AppError('CONFLICT', 'The file of this batch is deleted. Upload it again.')
  }
  const version = await versionAsked(db, model, askedOf(row))
  const started = await db.write((tx) =>
    batchLease.update(tx, batchId, ['ready', 'failed', 'cancelled'], {
      state: 'queued',
      actor,
      versionId: version.id,
      versionNumber: version.number,
      runner: null,
      startedAt: null,
      finishedAt: null,
      heartbeatAt: null,
      attempts: 0,
      cancelRequested: false,
      error: null,
    }),
  )
  if (started) return toBatch(started)
  throw new AppError('CONFLICT', `This batch cannot be started: it is ${row.state}.`)
}

/** What was begun by a version is ended by it. */
function askedOf({ asked, versionNumber }: BatchRow): BatchRow['asked'] {
  return versionNumber === null ? asked : { answered_by: 'version', version: versionNumber }
}
