import { addAudit } from '@/db/accounts/audit'
import { type ArrivalRow, arrivalLease } from '@/db/arrivals/arrivals'
import { revealModel } from '@/db/bundles/arriving-model'
import type { Database } from '@/db/connection/database'
import { findModelById } from '@/db/models/models'
import { AppError } from '@/lib/errors'
import { type BundleSource, rowsOf } from '@/lib/services/bundles/bundle-source'
import { decodeBundle } from '@/lib/services/bundles/decode-bundle'
import { readModel } from '@/lib/services/bundles/read-model'
import { receiveModel } from '@/lib/services/bundles/receive-model'
import { deleteFile, withFile } from '@/lib/services/files/kept-files'
import { requireModelRoom } from '@/lib/services/models/require-room'
import type { LeasedJob, LongWork } from './leased'

/**
 * Whole models on their way in. Nobody sees one before its last row is there; where a runner was lost, or it is refused or
 * cancelled, what was written is erased as a deleted model is, and the next runner begins anew.
 */
export const arriving: LongWork<ArrivalRow> = {
  name: 'arriving',
  pauseMs: 250,
  lease: arrivalLease,
  subject: 'Bringing in the model',
  advice: '. Nothing of it is left here. Look at the log.',
  async work(job) {
    const { db, row } = job
    if (row.path !== null) {
      return withFile(db, row.path, async (path) => receive(job, await decodeBundle(path)))
    }
    return db.snapshot(async (seen) => receive(job, await copyOf(seen, row)))
  },
  async after({ db }, { finishedAt, path }) {
    if (finishedAt && path) await deleteFile(db, path)
  },
}

async function copyOf(seen: Database, { sourceId }: ArrivalRow): Promise<BundleSource> {
  const model = sourceId === null ? null : await findModelById(seen.read, sourceId)
  if (model && !model.deletedAt) return readModel(seen.read, model)
  throw new AppError('MODEL_NOT_FOUND', 'The model that was to be copied was deleted meanwhile.')
}

/** Ends the row in the transaction that shows the model. */
async function receive(
  { db, row, runner, signal, tell }: LeasedJob<ArrivalRow>,
  source: BundleSource,
): Promise<null> {
  const total = rowsOf(source)
  let done = 0
  tell(() => ({ done, total }))
  const receiver = {
    db,
    signal,
    begin: async (tx: Parameters<typeof revealModel>[0], targetId: number) => {
      await arrivalLease.keep(tx, row.id, runner, { targetId, total })
    },
    keep: async (tx: Parameters<typeof revealModel>[0], rows: number) => {
      done += rows
      await arrivalLease.move(tx, row.id, runner, { heartbeatAt: new Date(), done })
    },
  }
  const modelId = await receiveModel(receiver, source, row.name)
  const end = { state: 'finished', runner: null, finishedAt: new Date(), error: null } as const
  await db.write(async (tx) => {
    await arrivalLease.keep(tx, row.id, runner, { ...end, done: total, total })
    await requireModelRoom(tx)
    await revealModel(tx, modelId)
    const model = await findModelById(tx, modelId)
    const action = row.path === null ? 'model copied' : 'model brought in'
    await addAudit(tx, row.actor, action, `${model?.name} (${model?.publicId})`)
  })
  return null
}
