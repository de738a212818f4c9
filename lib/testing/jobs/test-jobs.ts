import { join } from 'node:path'
import pino from 'pino'
import type { Database } from '@/db/connection/database'
import { findModelById } from '@/db/models/models'
import { newestDeployment, readEvidence } from '@/db/production/deployments'
import { findRun, type RunRow } from '@/db/training/runs'
import { type RunProgress, runPhases } from '@/lib/contracts/run'
import { aloneSince } from '@/lib/jobs/among'
import type { JobContext, JobKind } from '@/lib/jobs/job-kind'
import { jobKinds } from '@/lib/jobs/job-kinds'
import { createJobMemory } from '@/lib/jobs/job-memory'
import { type Lanes, startLanes } from '@/lib/jobs/start-lanes'
import { until } from '@/lib/testing/until'
import { createKeptThreads } from '@/lib/training/learn/kept-threads'
import { createKeptCorpus } from '@/lib/training/read/kept-corpus'

/** The job runner's lanes in this process, with real worker threads. */
export function startTestJobs(
  db: Database,
  workerFile: string,
  given: Partial<JobContext> = {},
): Lanes {
  return startLanes(jobKinds, { ...contextOf(db, workerFile), ...given })
}

/** Does all that there is to do now, one after the other. */
export async function workOff(db: Database, kinds: readonly JobKind[]): Promise<void> {
  const context = contextOf(db, '')
  for (const kind of kinds) {
    for (let job = await kind.take(context); job; job = await kind.take(context)) {
      await job(new AbortController().signal)
    }
  }
}

export function contextOf(db: Database, workerFile: string): JobContext {
  const log = pino({ level: 'silent' })
  const runner = crypto.randomUUID()
  const memoryBytes = 2 ** 31
  const keptCorpus = createKeptCorpus(memoryBytes)
  // ends with the process of the tests
  const keptThreads = createKeptThreads({ idleMs: 10_000, most: 2 })
  const memory = createJobMemory()
  const backupFolder = join(db.address, 'backups')
  const own = { db, runner, backupFolder, workerFile, memoryBytes, keptCorpus, keptThreads, memory }
  return { ...own, among: aloneSince(new Date()), log, jobEnded: () => {} }
}

/** Waits until a run has ended, however. */
export function runEnded(db: Database, runId: number): Promise<RunRow> {
  return until(async () => {
    const run = await findRun(db.read, runId)
    if (!run) throw new Error(`Run ${runId} is gone.`)
    return run.state === 'queued' || run.state === 'running' ? null : run
  })
}

function orderOf({ phase }: Pick<RunProgress, 'phase'>): number {
  return runPhases.indexOf(phase)
}

/** Waits until a run is in this phase or beyond. */
export async function runReached(
  db: Database,
  runId: number,
  phase: RunProgress['phase'],
): Promise<void> {
  await until(async () => {
    const run = await findRun(db.read, runId)
    // A phase can pass between two looks.
    if (run?.progress && orderOf(run.progress) >= orderOf({ phase })) return run
    if (run?.finishedAt) throw new Error(`Run ${runId} ended before ${phase} was seen.`)
    return null
  })
}

/** Waits until the runner has added to a model's newest deploy what was not known at its moment. */
export async function evidenceGathered(db: Database, modelId: number): Promise<void> {
  await until(async () => {
    const deployment = await newestDeployment(db.read, modelId)
    const evidence = deployment && (await readEvidence(db.read, deployment.id))
    return evidence?.complete || null
  })
}

/** Waits until a deleted model is gone for good. */
export async function modelErased(db: Database, modelId: number): Promise<void> {
  await until(async () => (await findModelById(db.read, modelId)) === null || null)
}
