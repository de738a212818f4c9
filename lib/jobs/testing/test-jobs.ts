import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import type { Database } from '@/db/connection'
import { findRun, type RunRow } from '@/db/runs'
import type { RunProgress } from '../../contracts/run'
import { jobKinds } from '../job-kinds'
import { type Lanes, startLanes } from '../start-lanes'

/** The job runner's lanes in this process, with real worker threads. */
export function startTestJobs(db: Database, workerFile: string): Lanes {
  const runner = crypto.randomUUID()
  const log = pino({ level: 'silent' })
  return startLanes(jobKinds, { db, runner, startedAt: new Date(), log, workerFile })
}

/** Waits until a run has ended, however. */
export async function runEnded(db: Database, runId: number): Promise<RunRow> {
  for (;;) {
    const run = await findRun(db.read, runId)
    if (!run) throw new Error(`Run ${runId} is gone.`)
    if (run.state !== 'queued' && run.state !== 'running') return run
    await pause(20)
  }
}

/** Waits until a run is in this phase or beyond. */
export async function runReached(
  db: Database,
  runId: number,
  phase: RunProgress['phase'],
): Promise<void> {
  for (;;) {
    const run = await findRun(db.read, runId)
    if (run?.progress?.phase === phase) return
    if (run?.finishedAt) throw new Error(`Run ${runId} ended before ${phase}.`)
    await pause(20)
  }
}
