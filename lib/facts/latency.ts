/** Bounds of the first step, in milliseconds, and by how much each following one is wider: 48 steps reach to 25 minutes. */
const FIRST_MS = 0.25
const GROWTH = 1.4
const STEPS = 48

/** How many requests took how long: step `i` counts those below `FIRST_MS · GROWTH^i`. */
export type Latencies = readonly number[]

/** The counts with one request more. */
export function addLatency(counts: number[], ms: number): void {
  const place = ms < FIRST_MS ? 0 : Math.floor(Math.log(ms / FIRST_MS) / Math.log(GROWTH)) + 1
  const step = Math.min(place, STEPS - 1)
  while (counts.length <= step) counts.push(0)
  for (const [index, count] of counts.entries()) if (index === step) counts[index] = count + 1
}

export function sumOfLatencies(one: Latencies, other: Latencies): number[] {
  const [longer, shorter] = one.length < other.length ? [other, one] : [one, other]
  const rest = shorter.values()
  return longer.map((count) => count + (rest.next().value ?? 0))
}

/** So long the given share of the requests took at most, within the width of a step; 0 of none. */
export function latencyAt(counts: Latencies, share: number): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  let left = all * share
  for (const [step, count] of counts.entries()) {
    if (count > 0 && left <= count) return boundOf(step, left / count)
    left -= count
  }
  return 0
}

/** A moment between the bounds of a step, on the scale of the steps. */
function boundOf(step: number, share: number): number {
  return step === 0 ? FIRST_MS * share : FIRST_MS * GROWTH ** (step - 1 + share)
}
