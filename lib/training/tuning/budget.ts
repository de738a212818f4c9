import 'server-only'

/** The time of a search is over. */
export class TimeOver extends Error {}

export type Budget = {
  /** Fires with `TimeOver`, or with the reason of the signal that it was made with. */
  signal: AbortSignal
  /** 0..1 of the time given. */
  share: () => number
  secondsLeft: () => number
  close: () => void
}

/** `usedShare` of the time was used before an interruption. */
export function startBudget(seconds: number, usedShare: number, stop: AbortSignal): Budget {
  const startedAt = performance.now()
  const controller = new AbortController()
  const onStop = () => controller.abort(stop.reason)
  stop.addEventListener('abort', onStop)
  if (stop.aborted) onStop()
  const over = () => controller.abort(new TimeOver('The time of the search is over.'))
  const timer = setTimeout(over, 1000 * seconds * (1 - usedShare))
  const share = () => Math.min(1, usedShare + (performance.now() - startedAt) / 1000 / seconds)
  return {
    signal: controller.signal,
    share,
    secondsLeft: () => Math.ceil(seconds * (1 - share())),
    close() {
      clearTimeout(timer)
      stop.removeEventListener('abort', onStop)
    },
  }
}
