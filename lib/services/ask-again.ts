import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'

const FIRST_PAUSE_MS = 10
const LONGEST_PAUSE_MS = 200

/** How long somebody waits, and what ends it before. */
export type Patience = { mostMs?: number; signal?: AbortSignal | undefined }

/**
 * Asks, first soon and then ever more seldom, until there is an answer: what is waited for is done by another process.
 * Undefined when the time is over; throws the reason of the signal when that fires.
 */
export async function askAgain<Found>(
  ask: () => Promise<Found | undefined>,
  { mostMs = Number.POSITIVE_INFINITY, signal }: Patience = {},
): Promise<Found | undefined> {
  const start = performance.now()
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS)) {
    signal?.throwIfAborted()
    const found = await ask()
    if (found !== undefined) return found
    if (performance.now() - start >= mostMs) return undefined
    // Where the signal fires meanwhile, its reason is thrown above.
    await pause(pauseMs, undefined, { signal }).catch(() => {})
  }
}
