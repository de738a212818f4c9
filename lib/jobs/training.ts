import { type RunRow, runLease } from '@/db/training/runs'
import type { RunProgress } from '@/lib/contracts/run'
import { askSandboxProof } from '@/lib/services/questions/ask-sandbox-proof'
import { startDueRuns } from '@/lib/services/runs/start-due-runs'
import { removeUnfinished } from '@/lib/training/save/save-version'
import { train } from '@/lib/training/train'
import type { LongWork } from './leased'

/** Trainings, one at a time, because each uses all cores; automatic ones are queued when none is under way. */
export const training: LongWork<RunRow> = {
  name: 'training',
  pauseMs: 250,
  lease: runLease,
  subject: 'Training',
  advice: ', probably because memory ran out. Take fewer features, or shorter word groups.',
  prepare: ({ db }) => startDueRuns(db, new Date()),
  async work({ row, tell, ...job }) {
    let progress: () => RunProgress | null = () => row.progress
    tell(() => ({ progress: progress() }))
    const follow = (now: () => RunProgress) => {
      progress = now
    }
    await train({ ...job, run: row, tell: follow })
    const last = progress()
    return { state: 'finished', finishedAt: new Date(), progress: last && done(last) }
  },
  discard: ({ db }, { modelId }) => removeUnfinished(db, modelId),
  async after({ db }, { state, modelId }) {
    if (state === 'finished') await askSandboxProof(db, modelId)
  },
}

function done(progress: RunProgress): RunProgress {
  return { ...progress, phase: 'saving', folds_done: progress.folds, share: 1, seconds_left: 0 }
}
