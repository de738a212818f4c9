import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type AnalysisRow, analysisLease, dropOldAnalyses } from '@/db/questions/analyses'
import type { ThreadMessage, ThreadTask } from '@/lib/computing/messages'
import type { LeasedJob, LongWork } from './leased'

const HEAP_MEGABYTES = 2_048

/** Computes what pages ask for, one at a time, each in a thread of its own that reads the database by itself. */
export const analysing: LongWork<AnalysisRow> = {
  name: 'analysing',
  pauseMs: 1_000,
  lease: analysisLease,
  subject: 'It',
  advice: '. Ask again later.',
  async work({ row, tell, ...job }) {
    let percent = 0
    tell(() => ({ percent }))
    const answer = await computeInThread(job, row, (now) => {
      percent = now
    })
    const finishedAt = new Date()
    if (answer.type === 'refused') return { state: 'failed', error: answer.detail, finishedAt }
    return { state: 'ready', result: answer.result, percent: 100, finishedAt }
  },
  after: ({ db }, row) => db.write((tx) => dropOldAnalyses(tx, row)),
}

type Outcome = Exclude<ThreadMessage, { type: 'progress' }>

function computeInThread(
  { db, workerFile, signal }: Omit<LeasedJob<AnalysisRow>, 'row' | 'tell'>,
  { modelId, kind, key }: AnalysisRow,
  progress: (percent: number) => void,
): Promise<Outcome> {
  const task: ThreadTask = { database: db.address, modelId, kind, key }
  const worker = new Worker(join(dirname(workerFile), 'analysis-worker.js'), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  })
  return new Promise<Outcome>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.on('message', (message: ThreadMessage) => {
      if (message.type === 'progress') progress(message.percent)
      else resolve(message)
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('The analysis thread ended without an answer.')))
  }).finally(() => worker.terminate())
}
