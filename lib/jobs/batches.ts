import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type BatchRow, batchLease } from '@/db/batches/batches'
import type { BatchMessage, BatchProgress, BatchTask } from '@/lib/batches/messages'
import { AppError } from '@/lib/errors'
import { deleteFile } from '@/lib/services/files/kept-files'
import { emit } from '@/lib/services/webhooks/emit'
import { withBatchFiles } from './batch-files'
import type { LeasedJob, LongWork } from './leased'

const HEAP_MEGABYTES = 2_048

/** Answers files, one at a time, each in a thread of its own. What is on the disk stays, however it ends. */
export const batches: LongWork<BatchRow> = {
  name: 'batches',
  pauseMs: 250,
  lease: batchLease,
  subject: 'The batch',
  advice: ', probably because memory ran out. What is done stays; look for a very long line in it.',
  async work({ row, tell, ...job }) {
    let told: Partial<BatchRow> = {}
    tell(() => told)
    await withBatchFiles(job.db, row, job.runner, (here, keep) =>
      answerInThread(job, here, async (progress) => {
        await keep(progress)
        told = progress
      }),
    )
    return { state: 'finished', error: null, finishedAt: new Date() }
  },
  async along(tx, { id, modelId, state, fileName, rowsDone }) {
    if (state !== 'finished' && state !== 'failed') return
    await emit(tx, modelId, 'batch_finished', { batch: id, state, file: fileName, rows: rowsDone })
  },
  async after({ db }, { state, path }) {
    // What did not finish may go on from it.
    if (state === 'finished') await deleteFile(db, path)
  },
}

function answerInThread(
  { db, workerFile, signal }: Omit<LeasedJob<BatchRow>, 'row' | 'tell'>,
  batch: BatchRow,
  progress: (progress: BatchProgress) => Promise<void>,
): Promise<void> {
  const task: BatchTask = { database: db.address, batch }
  const worker = new Worker(join(dirname(workerFile), 'batch-worker.js'), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  })
  let told = Promise.resolve()
  return new Promise<void>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.on('message', (message: BatchMessage) => {
      if (message.type === 'progress') {
        told = told.then(() => progress(message.progress))
        told.catch(reject)
      } else if (message.type === 'done') told.then(resolve, reject)
      else reject(new AppError('CONFLICT', message.detail))
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('The thread of a batch ended without a word.')))
  }).finally(() => worker.terminate())
}
