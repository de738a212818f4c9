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
  let told: string | null = null
  // Once for as long as it fails alike: a full disk is looked at every second.
  const tell = (err: unknown) => {
    const sentence = context.db.faultOf(err)?.message ?? null
    if (sentence === null || sentence !== told) {
      context.log.error({ err, kind: kind.name }, sentence ?? 'a job failed')
    }
    told = sentence
  }
  while (!stop.aborted) {
    const heard = bell.rings()
    const outcome = await workOnce(kind, context, stop, tell)
    if (outcome !== 'failed') told = null
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
  tell: (err: unknown) => void,
): Promise<'done' | 'nothing' | 'failed'> {
  try {
    if (!kind.isLeased && !context.among.isKeeper()) return 'nothing'
    const job = await kind.take(context)
    if (!job) return 'nothing'
    await job(stop)
    return 'done'
  } catch (err) {
    context.jobEnded(kind.name, 'thrown', 0)
    tell(err)
    return 'failed'
  }
}
