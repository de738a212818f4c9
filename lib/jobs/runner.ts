import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { faultAt } from '@/db/connection/fault-at'
import { openDatabase } from '@/db/connection/open'
import { isPostgres } from '@/db/postgres/address'
import { joinRunners } from '@/db/postgres/runners'
import { readEnv } from '@/lib/env'
import { createKeptThreads } from '@/lib/training/learn/kept-threads'
import { createKeptCorpus } from '@/lib/training/read/kept-corpus'
import { aloneSince, amongOthers } from './among'
import { openChannel } from './channel'
import { jobKinds } from './job-kinds'
import { createJobMemory } from './job-memory'
import { createJobMetrics } from './job-metrics'
import { keepLogShort } from './keep-log-short'
import { ownStatus } from './own-status'
import { startLanes } from './start-lanes'

/** The program of the job runner's process. The server starts it, rings it, and starts it again when it ends. */
const log = pino(
  { base: { process: 'jobs' }, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination(2),
)
const env = readEnv()
const { database, dataFolder, backupFolder, trainingMemory } = env
const db = await openDatabase(database, dataFolder).catch((err) => {
  log.error({ err }, faultAt(env, err)?.message ?? 'the database could not be opened')
  process.exit(1)
})
// PostgreSQL keeps its own log short.
const shortening = isPostgres(database)
  ? undefined
  : keepLogShort(
      fileURLToPath(new URL('./log-thread.js', import.meta.url)),
      dataFolder,
      (sentence) => log.error(sentence),
    )
const registry = new Registry()
collectDefaultMetrics({ register: registry })
/** As long as somebody who tags may think before the next training is due. */
const IDLE_THREADS_MS = 300_000

let wake = () => {}
const others = isPostgres(database)
  ? await joinRunners(database, { rung: () => wake() })
  : undefined
const keptThreads = createKeptThreads({ idleMs: IDLE_THREADS_MS, most: availableParallelism() })
const lanes = startLanes(jobKinds, {
  db,
  runner: randomUUID(),
  among: others ? amongOthers(others) : aloneSince(new Date()),
  log,
  backupFolder,
  memoryBytes: trainingMemory,
  keptCorpus: createKeptCorpus(trainingMemory / 8),
  keptThreads,
  memory: createJobMemory(),
  jobEnded: createJobMetrics(registry, db),
  workerFile: fileURLToPath(new URL('./worker.js', import.meta.url)),
})
wake = lanes.wake

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await lanes.stop()
  await keptThreads.close()
  await shortening?.close()
  await others?.close()
  await db.close()
  process.exit(0)
}

const parent = openChannel(process, {
  wake: lanes.wake,
  status: ownStatus,
  stop,
  metrics: () => registry.getMetricsAsJSON(),
})
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// Without the server nobody wants this work: the next server starts a runner of its own.
process.on('disconnect', () => process.exit(0))
void parent.tell('ready')
