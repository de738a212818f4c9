import pino from 'pino'
import { afterEach, expect, test } from 'vitest'
import { openThreadClock, processMs, threadName } from '@/lib/aside/thread-clock'
import { createInFlight } from '@/lib/http/in-flight'
import { createMetrics, metricsText } from '@/lib/http/metrics'
import { until } from '@/lib/testing/until'
import { watchLoop } from './loop-monitor'

let stop: (() => void) | undefined
afterEach(() => stop?.())

function watch() {
  const lines: { msg: string; during: string[]; workMs: number }[] = []
  const log = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) })
  const metrics = createMetrics()
  const inFlight = createInFlight()
  stop = watchLoop({ metrics: metrics.loop, inFlight, log })
  const stalls = async (cause: 'work' | 'wait') => {
    const text = await metricsText(new Map([['serve', await metrics.values()]]))
    const value = (name: string) =>
      Number(
        new RegExp(
          `^langur_event_loop_${name}\\{cause="${cause}",process="serve"\\} (\\S+)`,
          'm',
        ).exec(text)?.[1],
      )
    return { count: value('stalls_total'), longest: value('longest_stall_seconds') }
  }
  /** What is counted of a kind, once something is. */
  const counted = (cause: 'work' | 'wait') =>
    until(async () => ((await stalls(cause)).count > 0 ? stalls(cause) : null))
  return { lines, inFlight, stalls, counted }
}

/** By its own account, so that it is as much on a machine that others use. */
function compute(ms: number): void {
  const { computedMs, close } = openThreadClock(threadName(), processMs)
  const end = computedMs() + ms
  while (computedMs() < end);
  close()
}

test('stalls: what computes for more than 50 ms is counted, and logged with the route it answered', async () => {
  const { lines, inFlight, counted } = watch()
  const leave = inFlight.enter({ method: 'POST', path: 'classifiers/{modelId}/features/' })
  compute(150)
  leave()
  const { longest } = await counted('work')
  expect(longest).toBeGreaterThan(0.05)
  expect(lines[0]).toMatchObject({
    msg: 'stood still',
    during: ['POST classifiers/{modelId}/features/'],
  })
})

test('stalls: what waits without computing is counted apart, and is no line of the log', async () => {
  const { lines, stalls, counted } = watch()
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150)
  await counted('wait')
  expect((await stalls('work')).count).toBe(0)
  expect(lines).toEqual([])
})

test('stalls: a route that was answered before is not blamed', async () => {
  const { lines, inFlight, counted } = watch()
  inFlight.enter({ method: 'GET', path: 'early/' })()
  inFlight.since()
  const leave = inFlight.enter({ method: 'GET', path: 'long/' })
  inFlight.since()
  compute(150)
  await counted('work')
  expect(lines[0]?.during).toEqual(['GET long/'])
  leave()
  inFlight.since()
  expect(inFlight.since()).toEqual([])
})
