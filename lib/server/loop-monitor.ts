import type { Logger } from 'pino'
import { openThreadClock, processMs, threadName } from '@/lib/aside/thread-clock'
import type { InFlight } from '@/lib/http/in-flight'
import type { LoopMetrics } from '@/lib/http/loop-metrics'

const TICK_MS = 20
/** Nobody who asks classify or health shall wait longer for their turn. */
const STALL_MS = 50
/** A line of the log names so many routes at most. */
const NAMED_ROUTES = 10

type Watched = { metrics: LoopMetrics; inFlight: InFlight; log: Logger }

/**
 * Notes how late the event loop gives its turns. A stall in which the thread computed by itself is to be mended in the
 * code and is logged; in any other the thread waited, for a processor that others had or for the disk. Returns what ends it.
 */
export function watchLoop({ metrics, inFlight, log }: Watched): () => void {
  const { computedMs, close } = openThreadClock(threadName(), processMs)
  let last = performance.now()
  let computed = computedMs()
  const timer = setInterval(() => {
    const now = performance.now()
    const lateMs = Math.max(0, now - last - TICK_MS)
    last = now
    const before = computed
    computed = computedMs()
    const routes = inFlight.since()
    metrics.observe(lateMs / 1000)
    if (lateMs <= STALL_MS) return
    const workMs = computed - before
    const cause = workMs > STALL_MS ? 'work' : 'wait'
    metrics.stall(cause, lateMs / 1000)
    if (cause === 'wait') return
    const during = routes.slice(0, NAMED_ROUTES)
    log.warn({ lateMs: Math.round(lateMs), workMs: Math.round(workMs), during }, 'stood still')
  }, TICK_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    close()
  }
}
