import { expect, test } from 'vitest'
import { addLatency, latencyAt, sumOfLatencies } from './latency'

const counted = (times: readonly number[]) => {
  const counts: number[] = []
  for (const ms of times) addLatency(counts, ms)
  return counts
}

test.each([
  ['fast', Array.from({ length: 1_000 }, (_, index) => 1 + index / 1_000)],
  ['slow', Array.from({ length: 1_000 }, (_, index) => 100 + index)],
  ['scattered', Array.from({ length: 1_000 }, (_, index) => 1.01 ** index)],
])('median and 95% of %s requests are right within a fifth', (_, times) => {
  const counts = counted(times)
  for (const share of [0.5, 0.95]) {
    const exact = times[Math.floor(share * times.length)] ?? 0
    expect(Math.abs(latencyAt(counts, share) / exact - 1)).toBeLessThan(0.2)
  }
})

test('counts of two processes add up to those of both', () => {
  const both = [0.1, 3, 3, 90, 1e9]
  expect(sumOfLatencies(counted(both.slice(0, 2)), counted(both.slice(2)))).toEqual(counted(both))
})

test('of nothing it is 0', () => {
  expect(latencyAt([], 0.95)).toBe(0)
})
