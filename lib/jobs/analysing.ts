import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import {
  type AnalysisRow,
  dropOldAnalyses,
  nextAnalysis,
  takeAnalysis,
  updateHeldAnalysis,
} from '@/db/questions/analyses'
import type { Ask, Said } from '@/lib/analysis/ask'
import { Interrupted } from '@/lib/training/interrupted'
import { hold } from './hold'
import { type JobContext, type JobKind, staleBefore } from './job-kind'

/** An analysis whose runner ended this often is what ended it. */
const ATTEMPTS = 3
const HEAP_MEGABYTES = 2_048

/** Computes what pages ask for, one at a time, each in a thread of its own that reads the database by itself. */
export const analysing: JobKind = {
  name: 'analysing',
  pauseMs: 1_000,
  async take(context) {
    const { db, runner } = context
    if (!(await nextAnalysis(db.read, staleBefore(context)))) return null
    const row = await db.write((tx) => takeAnalysis(tx, runner, new Date(), staleBefore(context)))
    return row && ((stop) => work(context, row, stop))
  },
}

async function work(context: JobContext, row: AnalysisRow, stop: AbortSignal): Promise<void> {
  const { db, runner } = context
  const outcome = await attempt(context, row, stop)
  await db.write(async (tx) => {
    await updateHeldAnalysis(tx, row.id, runner, outcome)
    await dropOldAnalyses(tx, row)
  })
}

async function attempt(
  context: JobContext,
  row: AnalysisRow,
  stop: AbortSignal,
): Promise<Partial<AnalysisRow>> {
  if (row.attempts > ATTEMPTS) return failed('It was interrupted several times. Ask again later.')
  let percent = 0
  const beat = async () => {
    const now = { heartbeatAt: new Date(), percent }
    const held = await context.db.write((tx) => updateHeldAnalysis(tx, row.id, context.runner, now))
    return held ? null : 'lost'
  }
  try {
    const said = await hold(stop, beat, (signal) =>
      askThread(context, row, signal, (now) => {
        percent = now
      }),
    )
    if (said.type === 'refused') return failed(said.detail)
    return { state: 'ready', result: said.result, percent: 100, finishedAt: new Date() }
  } catch (error) {
    if (error instanceof Interrupted) return { attempts: row.attempts - 1 }
    const id = randomUUID()
    context.log.error({ err: error, id, analysis: row.id, kind: row.kind }, 'an analysis failed')
    return failed(`It failed unexpectedly. The log says more under ${id}.`)
  }
}

type Outcome = Exclude<Said, { type: 'progress' }>

function askThread(
  { db, workerFile }: JobContext,
  { modelId, kind, key }: AnalysisRow,
  signal: AbortSignal,
  progress: (percent: number) => void,
): Promise<Outcome> {
  const ask: Ask = { dataFolder: db.folder, modelId, kind, key }
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

function failed(error: string): Partial<AnalysisRow> {
  return { state: 'failed', error, finishedAt: new Date() }
}
