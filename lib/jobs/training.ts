import { randomUUID } from 'node:crypto'
import { nextRun, type RunRow, takeRun, updateHeldRun } from '@/db/training/runs'
import type { RunProgress } from '@/lib/contracts/run'
import { isAppError } from '@/lib/errors'
import { askSandboxProof } from '@/lib/services/proofs/ask-sandbox-proof'
import { startDueRuns } from '@/lib/services/runs/start-due-runs'
import { Interrupted, type Reason } from '@/lib/training/interrupted'
import { removeUnfinished } from '@/lib/training/save-version'
import { train } from '@/lib/training/train'
import { hold } from './hold'
import { type JobContext, type JobKind, staleBefore } from './job-kind'

/** A training whose runner died this often is what it died of. */
const ATTEMPTS = 3

type Outcome = Partial<RunRow>

/** Trainings, one at a time, because each uses all cores; automatic ones are queued when none is under way. */
export const training: JobKind = {
  name: 'training',
  pauseMs: 250,
  async take(context) {
    const { db, runner } = context
    await startDueRuns(db, new Date())
    if (!(await nextRun(db.read, staleBefore(context)))) return null
    const run = await db.write((tx) => takeRun(tx, runner, new Date(), staleBefore(context)))
    return run && ((stop) => work(context, run, stop))
  },
}

async function work(context: JobContext, run: RunRow, stop: AbortSignal): Promise<void> {
  const { db, runner } = context
  const outcome = await attempt(context, run, stop)
  if (outcome.state === 'failed' || outcome.state === 'cancelled') {
    await removeUnfinished(db, run.modelId)
  }
  await db.write((tx) => updateHeldRun(tx, run.id, runner, outcome))
  if (outcome.state === 'finished') await askSandboxProof(db, run.modelId)
}

async function attempt(context: JobContext, run: RunRow, stop: AbortSignal): Promise<Outcome> {
  if (run.attempts > ATTEMPTS) return failed(GIVEN_UP)
  let progress = () => run.progress
  const beat = () => tell(context, run, progress())
  try {
    await hold(stop, beat, (signal) => {
      const watch = (now: () => RunProgress) => {
        progress = now
      }
      return train({ ...context, run, signal, watch })
    })
    const last = progress()
    return { state: 'finished', finishedAt: new Date(), progress: last && done(last) }
  } catch (error) {
    if (error instanceof Interrupted) return interrupted(run, error.reason)
    if (isAppError(error)) return failed(error.message)
    const id = randomUUID()
    context.log.error({ err: error, id, run: run.id }, 'a training failed')
    return failed(`Training failed unexpectedly. The log says more under ${id}.`)
  }
}

/** Tells that the run is alive and how far it is, and looks whether it is still wanted. */
async function tell(
  { db, runner }: JobContext,
  run: RunRow,
  progress: RunProgress | null,
): Promise<Reason | null> {
  const now = { heartbeatAt: new Date(), progress }
  const held = await db.write((tx) => updateHeldRun(tx, run.id, runner, now))
  if (!held) return 'lost'
  return held.cancelRequested ? 'cancelled' : null
}

const GIVEN_UP = `Training was interrupted ${ATTEMPTS} times, probably because memory ran out. Take fewer features, or shorter word groups.`

function failed(error: string): Outcome {
  return { state: 'failed', error, finishedAt: new Date() }
}

/** A runner that stops in an orderly way was not stopped by the run, so that attempt does not count. */
function interrupted(run: RunRow, reason: Reason): Outcome {
  if (reason === 'cancelled') return { state: 'cancelled', finishedAt: new Date() }
  return { attempts: run.attempts - 1 }
}

function done(progress: RunProgress): RunProgress {
  return { ...progress, phase: 'saving', folds_done: progress.folds, share: 1, seconds_left: 0 }
}
