import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type AnalysisRow, analysisLease, dropOldAnalyses } from '@/db/questions/analyses'
import type { Ask, Said } from '@/lib/analysis/ask'
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
    const said = await askThread(job, row, (now) => {
      percent = now
    })
    const finishedAt = new Date()
    if (said.type === 'refused') return { state: 'failed', error: said.detail, finishedAt }
    return { state: 'ready', result: said.result, percent: 100, finishedAt }
  },
  after: ({ db }, row) => db.write((tx) => dropOldAnalyses(tx, row)),
}

type Outcome = Exclude<Said, { type: 'progress' }>

function askThread(
  { db, workerFile, signal }: Omit<LeasedJob<AnalysisRow>, 'row' | 'tell'>,
  { modelId, kind, key }: AnalysisRow,
  progress: (percent: number) => void,
): Promise<Outcome> {
  const ask: Ask = { database: db.address, modelId, kind, key }
  const worker = new Worker(join(dirname(workerFile), 'analysis-worker.js'), {
    workerData: ask,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  })
  return new Promise<Outcome>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.on('message', (said: Said) => {
      if (said.type === 'progress') progress(said.percent)
      else resolve(said)
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('The analysis thread ended without an answer.')))
  }).finally(() => worker.terminate())
}
