import type { Bell } from './bell'
import type { JobContext, JobKind } from './job-kind'

const FAILED_PAUSE_MS = 1_000

/** Does the jobs of one kind one after the other, until `stop` fires. */
export async function runLane(
  kind: JobKind,
  context: JobContext,
  bell: Bell,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const heard = bell.rings()
    const outcome = await workOnce(kind, context, stop)
    if (outcome === 'done' || stop.aborted) continue
    // Rings from before a failure do not count: what fails must not fail as fast as it can.
    if (outcome === 'failed') await bell.wait(FAILED_PAUSE_MS, bell.rings())
    else await bell.wait(kind.pauseMs, heard)
  }
}

async function workOnce(
  kind: JobKind,
  context: JobContext,
  stop: AbortSignal,
): Promise<'done' | 'nothing' | 'failed'> {
  try {
    const job = await kind.take(context)
    if (!job) return 'nothing'
    await job(stop)
    return 'done'
  } catch (err) {
    context.log.error({ err, kind: kind.name }, 'a job failed')
    return 'failed'
  }
}
