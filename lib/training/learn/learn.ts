import 'server-only'
import { availableParallelism } from 'node:os'
import { foldsIn } from '@/lib/engine/evaluation/folds/out-of-fold'
import type { Trained } from '@/lib/engine/model'
import type { TrainingSet } from '@/lib/engine/training-set'
import { AppError } from '@/lib/errors'
import type { Progress } from '@/lib/training/create-progress'
import type { TrainingJob } from '@/lib/training/training-job'
import { expectedWork } from './expected-work'
import { loadOfSet } from './memory'
import { openPool } from './open-pool'
import { type Score, score } from './score'

export type Learnt = Score & { trained: Trained; folds: number }

/** Trains the folds and the final model, side by side, and scores the out-of-fold answers. */
export async function learn(
  job: Pick<TrainingJob, 'workerFile' | 'memoryBytes' | 'signal' | 'keptThreads'>,
  texts: TrainingSet,
  progress: Progress,
): Promise<Learnt> {
  const folds = foldsIn(texts.folds)
  if (folds.length < 2) {
    const detail =
      'Training cannot start: all tagged texts are alike. Tag one more, different text.'
    throw new AppError('REQUEST_PARAMS_ERROR', detail)
  }
  job.signal.throwIfAborted()
  const pool = openPool(job, texts)
  progress.expect?.(expectedWork(loadOfSet(texts), availableParallelism()))
  try {
    const set = { ...texts, ...(await pool.run('prepare', texts, {})) }
    // The final model takes longest, so it is begun first.
    const final = pool.run('final', set, {})
    let done = 0
    progress.at('folds', done, folds.length)
    const answering = folds.map(async (fold) => {
      const margins = await pool.run('fold', set, { fold })
      done += 1
      progress.at('folds', done, folds.length)
      return margins
    })
    const [trained, ...margins] = await Promise.all([final, ...answering])
    progress.at('final', 0, 1)
    return { ...(await score(pool, set, margins)), trained, folds: folds.length }
  } finally {
    await pool.close()
  }
}
