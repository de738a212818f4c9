import { randomUUID } from 'node:crypto'
import type { Connection } from '@/db/connection/database'
import { Interrupted } from '@/db/leases/interrupted'
import type { Lease, LeasedRow } from '@/db/leases/lease'
import { isAppError } from '@/lib/errors'
import { endOfTrouble, writeInTheEnd } from './end-of-trouble'
import { hold } from './hold'
import type { JobContext, JobKind } from './job-kind'

/** Work whose runner died this often is what it died of. */
const ATTEMPTS = 3

/** One piece of long work, held by this runner until it ends or `signal` fires with an `Interrupted`. */
export type LeasedJob<Row> = JobContext & {
  row: Row
  signal: AbortSignal
  /** From now on the row is kept at what `progress` answers. */
  tell(progress: () => Partial<Row>): void
}

/** A kind of work that takes longer than anybody waits, on the rows of a table. */
export type LongWork<Row extends LeasedRow> = {
  name: string
  pauseMs: number
  lease: Lease<Row>
  /** What it is in a sentence, as in “The search failed”. */
  subject: string
  /** What follows upon “The search was interrupted 3 times”. */
  advice: string
  /** Comes before every look for work of the runner that does what one does for all. */
  prepare?(context: JobContext): Promise<void>
  /**
   * Answers how the row ends, or null when the work has written that by itself. Fails in words with an `AppError`, and
   * goes on from what is written when a runner was lost on the way.
   */
  work(job: LeasedJob<Row>): Promise<Partial<Row> | null>
  /** Removes what is of no use when it failed or was cancelled, before anybody sees that it did. */
  discard?(context: JobContext, row: Row): Promise<void>
  /** What is written in the same transaction as its end, with the row as it is then. */
  along?(tx: Connection, row: Row): Promise<void>
  /** What follows, with the row as it is then. */
  after?(context: JobContext, row: Row): Promise<void>
}

/** The kind of job that takes the rows of a table one after the other, and ends each in one way or another. */
export function leased<Row extends LeasedRow>(kind: LongWork<Row>): JobKind {
  const { name, pauseMs, lease } = kind
  return {
    name,
    pauseMs,
    isLeased: true,
    async take(context) {
      const { db, runner, among } = context
      if (among.isKeeper()) await kind.prepare?.(context)
      const stale = among.staleBefore()
      if (!(await lease.isWanted(db.read, stale))) return null
      const clock = { now: new Date(), staleBefore: stale }
      const row = await db.write((tx) => lease.take(tx, runner, clock))
      return row && ((stop) => workOff(kind, context, row, stop))
    },
  }
}

async function workOff<Row extends LeasedRow>(
  kind: LongWork<Row>,
  context: JobContext,
  row: Row,
  stop: AbortSignal,
): Promise<void> {
  const { lease } = kind
  const start = performance.now()
  const end = await attempt(kind, context, row, stop)
  if (!end) return
  const ended = await writeInTheEnd(context, { name: kind.name, id: row.id }, stop, async () => {
    if (end.state === 'failed' || end.state === lease.cancelled) await kind.discard?.(context, row)
    return context.db.write(async (tx) => {
      const held = await lease.updateHeld(tx, row.id, context.runner, end)
      if (held) await kind.along?.(tx, held)
      return held
    })
  })
  if (ended?.finishedAt) {
    context.jobEnded(kind.name, ended.state, (performance.now() - start) / 1000)
  }
  if (ended) await kind.after?.(context, ended)
}

/** What is left to be written; null when nothing is. */
async function attempt<Row extends LeasedRow>(
  { name, lease, subject, advice, work }: LongWork<Row>,
  context: JobContext,
  row: Row,
  stop: AbortSignal,
): Promise<Partial<Row> | null> {
  let told: () => Partial<Row> = () => ({})
  const endAs = (end: Partial<LeasedRow>): Partial<Row> => ({ ...told(), runner: null, ...end })
  const endIn = (state: Row['state'], error: string | null = null) =>
    endAs({ state, error, finishedAt: new Date() })

  if (row.cancelRequested) return endIn(lease.cancelled)
  if (row.attempts > ATTEMPTS) {
    return endIn('failed', `${subject} was interrupted ${ATTEMPTS} times${advice}`)
  }
  const beat = async () => {
    const now = { heartbeatAt: new Date(), ...told() }
    try {
      const held = await context.db.write((tx) => lease.updateHeld(tx, row.id, context.runner, now))
      // What has just ended by itself is not held any more either.
      if (!held) return 'lost'
      return held.cancelRequested ? 'cancelled' : null
    } catch (error) {
      // While nothing can be written nobody can take it away either: work that only computes goes on.
      if (context.db.faultOf(error)) return null
      throw error
    }
  }
  const tell = (progress: () => Partial<Row>) => {
    told = progress
  }
  try {
    const end = await hold(stop, beat, (signal) => work({ ...context, row, signal, tell }))
    return end && endAs(end)
  } catch (caught) {
    const error = await endOfTrouble(context, { name, id: row.id }, caught, stop)
    if (error instanceof Interrupted) {
      if (error.reason === 'lost') {
        await context.db.write((tx) => lease.excuse(tx, row.id))
        return null
      }
      if (error.reason === 'cancelled') return endIn(lease.cancelled)
      // A runner that stops in an orderly way was not stopped by the work, so that attempt does not count.
      return endAs({ attempts: row.attempts - 1 })
    }
    if (isAppError(error)) return endIn('failed', error.message)
    const id = randomUUID()
    context.log.error({ err: error, id, job: name, row: row.id }, 'a job failed')
    return endIn('failed', `${subject} failed unexpectedly. The log says more under ${id}.`)
  }
}
