import type { Settings } from '@/lib/contracts/settings'
import { withAddedSettings } from '@/lib/engine/settings'

/** Settings as stored, by this Langur or an older one. */
export function parseSettings(json: string): Settings {
  // The column only holds what was checked against the schema of its time.
  return withAddedSettings(JSON.parse(json) as Settings)
}
