import { expect, test } from 'vitest'
import { openThreadClock, threadName } from './thread-clock'

test.runIf(process.platform === 'linux')('time in which a thread waits does not count', () => {
  const { computedMs, close } = openThreadClock(threadName(), () => performance.now())
  const [computed, now] = [computedMs(), performance.now()]
  // This thread stands still, and computes nothing.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  expect(computedMs() - computed).toBeLessThan((performance.now() - now) / 2)
  close()
})

test('where there is no account of threads, another clock is read', () => {
  const { computedMs, close } = openThreadClock(null, () => 17)
  expect(computedMs()).toBe(17)
  close()
})
