import { type BulkWriteRow, bulkLease } from '@/db/models/bulk-writes'
import { findModelById } from '@/db/models/models'
import { isAppError } from '@/lib/errors'
import { readBulkFile, writeBulkFile } from '@/lib/services/bulk-writes/bulk-file'
import { doWork, type Work } from '@/lib/services/bulk-writes/do-work'
import { type Batch, newBatch } from '@/lib/services/changes/batch'
import { takeBack } from '@/lib/services/changes/undo-change'
import { deleteFile } from '@/lib/services/files/kept-files'
import { chosenSamples } from '@/lib/services/samples/chosen-samples'
import type { JobContext } from './job-kind'
import type { LongWork } from './leased'

/**
 * Changes of more texts than fit one transaction. Each part moves `done` in its own transaction, so that a lost runner is
 * followed by one that goes on; what fails or is cancelled is taken back before anybody sees that it ended.
 */
export const bulkWrites: LongWork<BulkWriteRow> = {
  name: 'bulk-writes',
  pauseMs: 250,
  lease: bulkLease,
  subject: 'The change',
  advice: '. What was written of it is taken back. Try it with fewer texts.',
  async work({ db, row, runner, signal }) {
    const model = await findModelById(db.read, row.modelId)
    if (!model) throw new Error(`Model ${row.modelId} is gone.`)
    const { done, total, counts, revision } = row
    const batch: Batch = {
      ...newBatch(),
      id: row.batch,
      progress: { done, total, counts, revision },
      async keep(tx, progress) {
        signal.throwIfAborted()
        await bulkLease.move(tx, row.id, runner, { heartbeatAt: new Date(), ...progress })
      },
    }
    try {
      const work = await workOf(db, model, row, runner)
      const result = await doWork(db, row.actor, model, work, batch)
      return { state: 'finished', result, error: null, finishedAt: new Date() }
    } catch (error) {
      if (!isAppError(error)) throw error
      const { code, message, fields, fieldsLeftOut } = error
      const failure = { code, message, fields, fieldsLeftOut }
      return { state: 'failed', error: message, failure, finishedAt: new Date() }
    }
  },
  async discard({ db, runner }, row) {
    const model = await findModelById(db.read, row.modelId)
    if (!model || model.deletedAt) return
    await takeBack(db, row.actor, model, {
      ...newBatch(),
      id: row.batch,
      async keep(tx) {
        await bulkLease.updateHeld(tx, row.id, runner, { heartbeatAt: new Date() })
      },
    })
  },
  async after({ db }, { finishedAt, path }) {
    if (finishedAt && path) await deleteFile(db, path)
  },
}

/** All that is to be written. The ids of a filter are found once, and are the same for a runner that goes on. */
async function workOf(
  db: JobContext['db'],
  model: Parameters<typeof chosenSamples>[1],
  row: BulkWriteRow,
  runner: string,
): Promise<Work> {
  const { work, path } = row
  if (work.kind === 'upload') {
    if (path === null) throw new Error(`Bulk write ${row.id} has no file.`)
    return { kind: 'upload', input: await readBulkFile(db, path) }
  }
  if ((work.kind !== 'tag' && work.kind !== 'delete') || work.input.ids) return work
  const known = path === null ? null : await readBulkFile<number[]>(db, path)
  const ids = known ?? (await chosenSamples(db.read, model, work.input))
  if (known === null) {
    const written = await writeBulkFile(db, [JSON.stringify(ids)])
    await db.write((tx) => bulkLease.keep(tx, row.id, runner, { path: written }))
  }
  return work.kind === 'tag'
    ? { kind: 'tag', input: { ...work.input, filter: undefined, all: undefined, ids } }
    : { kind: 'delete', input: { ids } }
}
