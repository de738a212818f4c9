import { setTimeout as pause } from 'node:timers/promises'
import { Interrupted } from '@/db/leases/interrupted'
import { AppError } from '@/lib/errors'
import type { JobContext } from './job-kind'

const LOOK_MS = 2_000

type Named = { name: string; id: number }

/**
 * What a job ends with that failed by `error`. While nothing can be written it waits, for as long as it takes, until there
 * is space or the disk works; then the job counts as interrupted and begins again, which is no attempt. What does not come
 * back by itself, such as a file that is gone, is an error in words.
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
  if (fault.trouble === 'damaged' || fault.trouble === 'gone' || !(await isInTrouble(context))) {
    return new AppError('NOT_READY', fault.message, { cause: error })
  }
  await untilItWorks(context, job, stop)
  return new Interrupted('stopped')
}

/** Does a last write of a job, again and again while there is no space for it. */
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
      if (stop.aborted || !context.db.faultOf(error) || !(await isInTrouble(context))) throw error
    }
    await untilItWorks(context, job, stop)
  }
}

async function untilItWorks(context: JobContext, job: Named, stop: AbortSignal): Promise<void> {
  while (!stop.aborted && (await isInTrouble(context))) await pause(LOOK_MS)
  context.log.info({ job: job.name, row: job.id }, 'data can be written again: the job goes on')
}

async function isInTrouble({ db }: JobContext): Promise<boolean> {
  return (await db.trouble()) !== null
}
