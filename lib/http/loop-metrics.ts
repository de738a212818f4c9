import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** work: the process computed all the time; wait: it waited for a processor that others had, or for the disk. */
type StallCause = 'work' | 'wait'

export type LoopMetrics = {
  /** How late the loop gave a turn, in seconds; of every turn that is looked at. */
  observe: (seconds: number) => void
  /** A turn that was later than 50 ms. */
  stall: (cause: StallCause, seconds: number) => void
}

/** How long nobody was answered because the process did something else. */
export function createLoopMetrics(registry: Registry): LoopMetrics {
  const registers = [registry]
  const delays = new Histogram({
    name: 'langur_event_loop_delay_seconds',
    help: 'How late the event loop gave its turns, looked at every 20 ms.',
    buckets: [0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
    registers,
  })
  const stalls = new Counter({
    name: 'langur_event_loop_stalls_total',
    help: 'Turns that were more than 50 ms late; cause "work": the server computed, "wait": it waited for a processor or the disk.',
    labelNames: ['cause'],
    registers,
  })
  const longest = new Gauge({
    name: 'langur_event_loop_longest_stall_seconds',
    help: 'The longest of these since the start.',
    labelNames: ['cause'],
    registers,
  })
  const longestSeconds = { work: 0, wait: 0 }
  for (const cause of ['work', 'wait'] as const) {
    stalls.inc({ cause }, 0)
    longest.set({ cause }, 0)
  }
  return {
    observe: (seconds) => delays.observe(seconds),
    stall(cause, seconds) {
      stalls.inc({ cause })
      longestSeconds[cause] = Math.max(longestSeconds[cause], seconds)
      longest.set({ cause }, longestSeconds[cause])
    },
  }
}
