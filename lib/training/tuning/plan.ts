import type { Settings } from '@/lib/contracts/settings'
import { keyOfSettings } from '@/lib/engine/settings'
import { movesFrom } from './moves'

/** So many challengers run side by side: enough for the threads, and few, so that the next ones start from the best. */
const HEAT = 4

type Entry = { name: string; number: number; settings: Settings }

export type Plan = {
  /** The next trials, one step away from these settings; none when every step was tried. */
  next: (from: Settings) => Entry[]
  /** A step that did not pay is tried last from elsewhere. */
  lost: (name: string) => void
}

/** What to try in which order. Trial 1 are the settings that the search begins with. */
export function createPlan(first: Settings): Plan {
  const known = new Set([keyOfSettings(first)])
  const losses = new Map<string, number>()
  const lossesOf = (name: string) => losses.get(name) ?? 0
  return {
    next(from) {
      return movesFrom(from)
        .filter(({ settings }) => !known.has(keyOfSettings(settings)))
        .sort((one, other) => lossesOf(one.name) - lossesOf(other.name))
        .slice(0, HEAT)
        .map(({ name, settings }) => {
          known.add(keyOfSettings(settings))
          return { name, settings, number: known.size }
        })
    },
    lost(name) {
      losses.set(name, lossesOf(name) + 1)
    },
  }
}
