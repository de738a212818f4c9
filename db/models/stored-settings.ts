import type { Settings } from '@/lib/contracts/settings'

/** Settings that were added after the first rows were written, as they were in effect then. */
const ADDED_LATER = { regular_expressions: [] }

/** Settings as stored, by this Langur or an older one. */
export function parseSettings(json: string): Settings {
  // The column only holds what was checked against the schema of its time.
  return { ...ADDED_LATER, ...(JSON.parse(json) as Settings) }
}
