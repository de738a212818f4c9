import { setTimeout as pause } from 'node:timers/promises'
import type { Analysis } from '@/lib/contracts/analysis'

/** Often enough that nobody waits, seldom enough that whoever is waited for gets on. */
const PAUSE_MS = 20

/** Asks until there is something; what can never come must throw. */
export async function until<Found>(ask: () => Promise<Found | null | undefined>): Promise<Found> {
  for (;;) {
    const found = await ask()
    if (found !== null && found !== undefined) return found
    await pause(PAUSE_MS)
  }
}

/** The result of an analysis, once it is there; throws in its own words when it failed. */
export function resultOf<Result>(ask: () => Promise<Analysis<Result>>): Promise<Result> {
  return until(async () => {
    const { state, result, error } = await ask()
    if (state === 'failed') throw new Error(error ?? 'The analysis failed.')
    return state === 'ready' ? result : null
  })
}
