import { Interrupted, type Reason } from '@/db/leases/interrupted'

/** Often enough for a cancelled job to end within a second. */
const BEAT_MS = 500

/**
 * Does `work` while `beat` tells others that this runner is alive. `beat` also looks whether the job is still wanted;
 * when it is not, or the runner stops, the signal that `work` gets fires with an `Interrupted`.
 */
export async function hold<Result>(
  stop: AbortSignal,
  beat: () => Promise<Reason | null>,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  const onStop = () => controller.abort(new Interrupted('stopped'))
  stop.addEventListener('abort', onStop)
  let beating = Promise.resolve()
  const tick = async () => {
    const reason = await beat()
    if (reason) controller.abort(new Interrupted(reason))
  }
  const timer = setInterval(() => {
    beating = beating.then(tick).catch((error) => controller.abort(error))
  }, BEAT_MS)
  try {
    return await work(controller.signal)
  } finally {
    clearInterval(timer)
    stop.removeEventListener('abort', onStop)
    await beating
  }
}
