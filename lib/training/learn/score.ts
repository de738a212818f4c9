import 'server-only'
import type { Calibration } from '@/lib/engine/calibration'
import { type FoldMargins, poolMargins } from '@/lib/engine/evaluation/folds/out-of-fold'
import type { Details } from '@/lib/engine/evaluation/metrics/details'
import { NO_FOLD } from '@/lib/engine/evaluation/top-answers'
import type { TrainingSet } from '@/lib/engine/training-set'
import type { Report } from './perform-task'
import type { WorkerPool } from './worker-pool'

export type Score = Omit<Report, 'details'> & { calibration: Calibration; details: Details }

/** Calibrates what the folds said, and says what it is worth, on all threads. */
export async function score(
  { run }: WorkerPool,
  set: TrainingSet,
  folds: readonly FoldMargins[],
): Promise<Score> {
  const margins = poolMargins(set, folds)
  const bare = await run('calibrate', set, { margins })
  const mapped = (calibration: Calibration, fold: number) =>
    run('map', set, { margins, calibration, fold })
  const [calibration, ...withoutFold] = await Promise.all([
    mapped(bare.overall, NO_FOLD),
    ...bare.withoutFold.map(mapped),
  ])
  const [report, suspicions] = await Promise.all([
    run('report', set, { margins, withoutFold }),
    run('suspect', set, { margins, withoutFold }),
  ])
  return { ...report, calibration, details: { ...report.details, suspicions } }
}
