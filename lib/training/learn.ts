import 'server-only'
import { availableParallelism, totalmem } from 'node:os'
import { foldsIn } from '../engine/evaluation/out-of-fold'
import type { Trained } from '../engine/model'
import type { TrainingSet } from '../engine/training-set'
import { AppError } from '../errors'
import type { Progress } from './create-progress'
import type { Score } from './perform-task'
import type { TrainingJob } from './training-job'
import { createWorkerPool } from './worker-pool'

/** Megabytes, also on a machine that has hardly any. */
const LEAST_HEAP = 512

export type Learnt = Score & { trained: Trained; folds: number }

/** Trains the folds and the final model, side by side on all cores, and scores the out-of-fold answers. */
export async function learn(
  { workerFile, signal }: Pick<TrainingJob, 'workerFile' | 'signal'>,
  set: TrainingSet,
  progress: Progress,
): Promise<Learnt> {
  const folds = foldsIn(set.folds)
  if (folds.length < 2) {
    const detail =
      'Training cannot start: all tagged texts are alike. Tag one more, different text.'
    throw new AppError('REQUEST_PARAMS_ERROR', detail)
  }
  signal.throwIfAborted()
  const threads = Math.min(availableParallelism(), folds.length)
  const heapMegabytes = Math.max(LEAST_HEAP, Math.floor(totalmem() / 2 / threads / 1_048_576))
  const pool = createWorkerPool({ workerFile, threads, heapMegabytes, set, signal })
  try {
    // The final model takes longest, so it is begun first.
    const final = pool.run('final', {})
    let done = 0
    progress.at('folds', done, folds.length)
    const answering = folds.map(async (fold) => {
      const margins = await pool.run('fold', { fold })
      done += 1
      progress.at('folds', done, folds.length)
      return margins
    })
    const [trained, ...margins] = await Promise.all([final, ...answering])
    progress.at('final', 0, 1)
    const score = await pool.run('score', { folds: margins })
    return { ...score, trained, folds: folds.length }
  } finally {
    await pool.close()
  }
}
