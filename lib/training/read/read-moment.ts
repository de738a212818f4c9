import 'server-only'
import { Interrupted } from '@/db/leases/interrupted'
import { findModelById } from '@/db/models/models'
import { waitsForData } from '@/db/training/run-waits'
import { runLease } from '@/db/training/runs'
import { noteTrained } from '@/db/training/training-data'
import type { TrainingJob } from '@/lib/training/training-job'

export type Moment = { revision: number; readAt: Date; askedBy: string; automatic: boolean }

/**
 * Decides which revision the run reads. From now on asking for a training makes a new run. A run that was taken up
 * again keeps its revision: nothing about the past is overwritten, so it can still be read. Throws `Interrupted` when a
 * change of many texts has begun since the run was taken: it is taken again when that has ended.
 */
export async function readMoment({ db, run, runner }: TrainingJob): Promise<Moment> {
  return db.write(async (tx) => {
    if (await waitsForData(tx, run.id)) throw new Interrupted('stopped')
    const model = await findModelById(tx, run.modelId)
    const revision = run.revision ?? model?.revision
    const readAt = run.readAt ?? new Date()
    if (revision === undefined) throw new Interrupted('lost')
    const held = await runLease.keep(tx, run.id, runner, { revision, readAt })
    await noteTrained(tx, run.modelId, revision)
    return { revision, readAt, askedBy: held.askedBy, automatic: held.automatic }
  })
}
