import { setTimeout as pause } from 'node:timers/promises'
import type { StorageFault } from '@/db/connection/database'
import { Interrupted } from '@/db/leases/interrupted'
import { AppError } from '@/lib/errors'
import type { JobContext } from './job-kind'

const LOOK_MS = 2_000

type Named = { name: string; id: number }

/**
 * What a job ends with that failed by `error`. While nothing can be written it waits, for as long as it takes, until there
 * is space, the disk works or the server answers; then the job counts as interrupted and begins again, which is no attempt.
 * A server that was away may answer again before anybody looks. What does not come back by itself, such as a file that is
 * gone, is an error in words.
 */
export async function endOfTrouble(
  context: JobContext,
  job: Named,
  error: unknown,
  stop: AbortSignal,
): Promise<unknown> {
  const fault = context.db.faultOf(error)
  if (!fault) return error
  context.log.error({ err: error, job: job.name, row: job.id }, fault.message)
  const isForGood = fault.trouble === 'damaged' || fault.trouble === 'gone'
  if (isForGood || !(await comesBack(context, fault))) {
    return new AppError('NOT_READY', fault.message, { cause: error })
  }
  await untilItWorks(context, job, stop)
  return new Interrupted('stopped')
}

/** Does a last write of a job, again and again while there is no space for it, or nobody who answers. */
export async function writeInTheEnd<Result>(
  context: JobContext,
  job: Named,
  stop: AbortSignal,
  write: () => Promise<Result>,
): Promise<Result> {
  for (;;) {
    try {
      return await write()
    } catch (error) {
      const fault = context.db.faultOf(error)
      if (stop.aborted || !fault || !(await comesBack(context, fault))) throw error
    }
    await untilItWorks(context, job, stop)
  }
}

async function untilItWorks(context: JobContext, job: Named, stop: AbortSignal): Promise<void> {
  // What fails whenever it is done, though the server answers, must not be done as fast as it can.
  do await pause(LOOK_MS)
  while (!stop.aborted && (await isInTrouble(context)))
  context.log.info({ job: job.name, row: job.id }, 'data can be written again: the job goes on')
}

async function comesBack(context: JobContext, { trouble }: StorageFault): Promise<boolean> {
  return trouble === 'away' || isInTrouble(context)
}

async function isInTrouble({ db }: JobContext): Promise<boolean> {
  return (await db.trouble()) !== null
}
