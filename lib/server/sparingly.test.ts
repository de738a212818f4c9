import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sparingly } from './sparingly'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const PAUSE_MS = 50

test('the first call is heard at once', () => {
  const heard = vi.fn()
  sparingly(PAUSE_MS, heard)()
  expect(heard).toHaveBeenCalledOnce()
})

test('no call goes unheard, and none is heard sooner than a pause after the one before', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 })), (gaps) => {
      const heardAt: number[] = []
      const call = sparingly(PAUSE_MS, () => heardAt.push(Date.now()))
      let lastCall = 0
      for (const gap of gaps) {
        vi.advanceTimersByTime(gap)
        call()
        lastCall = Date.now()
      }
      vi.advanceTimersByTime(PAUSE_MS)
      if (gaps.length > 0) expect(heardAt.at(-1)).toBeGreaterThanOrEqual(lastCall)
      for (const [index, at] of heardAt.slice(1).entries())
        expect(at - (heardAt[index] ?? at)).toBeGreaterThanOrEqual(PAUSE_MS)
      vi.advanceTimersByTime(PAUSE_MS)
    }),
  )
})
