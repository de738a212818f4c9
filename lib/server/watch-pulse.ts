import type { Supervised } from './supervise'

const BEAT_MS = 1_000
/** So many beats without an answer, and others are told that it does not answer. Where a machine has far too much to do, a process waits 5 s for its turn at times. */
const SILENT_BEATS = 10
/** After so many it is ended, and one that answers takes its place. */
const LOST_BEATS = 60

/**
 * Looks every second whether a process answers. What counts are questions and not time, so that a machine that slept, or
 * a parent that itself had to wait, blames nobody. Returns what ends it.
 */
export function watchPulse(watched: Supervised): () => void {
  let missed = 0
  let isAsking = false
  const timer = setInterval(() => {
    if (watched.state() !== 'ready' && watched.state() !== 'silent') {
      missed = 0
      return
    }
    if (isAsking) missed += 1
    else void ask()
    if (missed >= SILENT_BEATS) watched.setSilent(true)
    if (missed >= LOST_BEATS) watched.kill()
  }, BEAT_MS)
  return () => clearInterval(timer)

  async function ask(): Promise<void> {
    isAsking = true
    const pulse = await watched.ask<true>('pulse')
    isAsking = false
    missed = 0
    if (pulse) watched.setSilent(false)
  }
}
