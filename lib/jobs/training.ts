import { type RunRow, runLease } from '@/db/training/runs'
import { newestVersion } from '@/db/versions/versions'
import { askUnseen } from '@/lib/answering/ask-unseen'
import type { RunProgress } from '@/lib/contracts/run'
import { tellBrokenPromises } from '@/lib/services/promises/tell-broken-promises'
import { askSandboxProof } from '@/lib/services/questions/ask-sandbox-proof'
import { startDueRuns } from '@/lib/services/runs/start-due-runs'
import { emit } from '@/lib/services/webhooks/emit'
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
  async along(tx, run) {
    const { id, modelId, state, error } = run
    if (state === 'finished') {
      const version = await newestVersion(tx, modelId)
      const number = version?.runId === id ? version.number : null
      await emit(tx, modelId, 'training_finished', { run: id, version: number })
    }
    if (state === 'failed') await emit(tx, modelId, 'training_failed', { run: id, error })
  },
  async after({ db }, { state, modelId }) {
    if (state !== 'finished') return
    await askSandboxProof(db, modelId)
    await tellBrokenPromises(db, askUnseen(db.read), modelId)
  },
}

function done(progress: RunProgress): RunProgress {
  return { ...progress, phase: 'saving', folds_done: progress.folds, share: 1, seconds_left: 0 }
}
