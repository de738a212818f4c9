import type { RunProgress } from '../contracts/run'
import { FOLDS } from '../engine/evaluation/folds'

type Phase = Exclude<RunProgress['phase'], 'waiting'>

/** Where each phase begins and ends, as shares of a usual training. */
const SHARES: Record<Phase, [begin: number, end: number]> = {
  reading: [0, 0.05],
  preparing: [0.05, 0.2],
  folds: [0.2, 0.85],
  final: [0.85, 0.9],
  saving: [0.9, 1],
}

/** Too early to say how long the rest will take. */
const FIRST_SHARE = 0.1
const FIRST_SECONDS = 1

export type Progress = {
  /** `done` of `all` in this phase; for the folds, `done` folds. */
  at: (phase: Phase, done: number, all: number) => void
}

export function createProgress(report: (progress: RunProgress) => void): Progress {
  const startedAt = performance.now()
  let folds = { folds_done: 0, folds: FOLDS }
  return {
    at(phase, done, all) {
      if (phase === 'folds') folds = { folds_done: done, folds: all }
      const [begin, end] = SHARES[phase]
      const share = begin + (all === 0 ? 0 : (end - begin) * (done / all))
      const seconds = (performance.now() - startedAt) / 1000
      const isKnown = share >= FIRST_SHARE && seconds >= FIRST_SECONDS
      const secondsLeft = isKnown ? Math.ceil((seconds / share) * (1 - share)) : null
      report({ phase, ...folds, share, seconds_left: secondsLeft })
    },
  }
}
