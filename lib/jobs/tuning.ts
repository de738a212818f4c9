import { randomUUID } from 'node:crypto'
import { nextTuning, type TuningRow, takeTuning, updateHeldTuning } from '@/db/training/tunings'
import type { TuningProgress } from '@/lib/contracts/tuning'
import { isAppError } from '@/lib/errors'
import { Interrupted, type Reason } from '@/lib/training/interrupted'
import { tune } from '@/lib/training/tuning/tune'
import { hold } from './hold'
import { type JobContext, type JobKind, staleBefore } from './job-kind'

/** A search whose runner died this often is what it died of. */
const ATTEMPTS = 3

/** Searches for better settings, one at a time, beside trainings: nobody waits for a search of many minutes. */
export const tuning: JobKind = {
  name: 'tuning',
  pauseMs: 500,
  async take(context) {
    const { db, runner } = context
    if (!(await nextTuning(db.read, staleBefore(context)))) return null
    const row = await db.write((tx) => takeTuning(tx, runner, new Date(), staleBefore(context)))
    return row && ((stop) => work(context, row, stop))
  },
}

async function work(context: JobContext, row: TuningRow, stop: AbortSignal): Promise<void> {
  const { db, runner } = context
  const outcome = await attempt(context, row, stop)
  if (outcome) await db.write((tx) => updateHeldTuning(tx, row.id, runner, outcome))
}

/** What is left to be written: a search that came to its end has written that itself. */
async function attempt(
  context: JobContext,
  row: TuningRow,
  stop: AbortSignal,
): Promise<Partial<TuningRow> | null> {
  if (row.attempts > ATTEMPTS) return failed(GIVEN_UP)
  let progress = () => row.progress
  const beat = () => tell(context, row, progress())
  try {
    await hold(stop, beat, (signal) => {
      const watch = (now: () => TuningProgress) => {
        progress = now
      }
      return tune({ ...context, tuning: row, signal, watch })
    })
    return null
  } catch (error) {
    if (error instanceof Interrupted) return interrupted(row, error.reason, progress())
    if (isAppError(error)) return failed(error.message)
    const id = randomUUID()
    context.log.error({ err: error, id, tuning: row.id }, 'a search failed')
    return failed(`The search failed unexpectedly. The log says more under ${id}.`)
  }
}

/** Tells that the search is alive and how far it is, and looks whether it is still wanted. */
async function tell(
  { db, runner }: JobContext,
  row: TuningRow,
  progress: TuningProgress | null,
): Promise<Reason | null> {
  const now = { heartbeatAt: new Date(), progress }
  const held = await db.write((tx) => updateHeldTuning(tx, row.id, runner, now))
  // One that has just ended itself is not held any more either.
  if (!held) return 'lost'
  return held.cancelRequested ? 'cancelled' : null
}

const GIVEN_UP = `The search was interrupted ${ATTEMPTS} times, probably because memory ran out. Take fewer features, or shorter word groups.`

function failed(error: string): Partial<TuningRow> {
  return { state: 'failed', error, finishedAt: new Date() }
}

/** A runner that stops in an orderly way was not stopped by the search, so that attempt does not count. */
function interrupted(
  row: TuningRow,
  reason: Reason,
  progress: TuningProgress | null,
): Partial<TuningRow> {
  if (reason === 'cancelled') return { state: 'cancelled', finishedAt: new Date(), progress }
  return { attempts: row.attempts - 1, progress }
}
