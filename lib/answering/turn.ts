import 'server-only'

/** So long others wait for what is done in turns, all of it together. */
const TURN_MS = 5

/** When the turn began that is under way in this round of the loop. */
let begun: number | null = null
const waiting: (() => void)[] = []

/**
 * Whether those who work in turns have had theirs in this round of the loop. All share one, so that a hundred requests that
 * come together keep nobody else waiting for a hundred turns.
 */
export function isTurnOver(): boolean {
  if (begun === null) begin()
  return performance.now() - (begun ?? 0) >= TURN_MS
}

/** Waits for the next turn, behind those who wait already. */
export function nextTurn(): Promise<void> {
  if (begun === null) begin()
  return new Promise((resolve) => waiting.push(resolve))
}

function begin(): void {
  begun = performance.now()
  setImmediate(() => {
    begun = null
    const next = waiting.shift()
    if (!next) return
    begin()
    next()
  })
}
