import { learnsFromUntagged, readWithUntagged } from '@/lib/engine/directions/untagged'
import { keyOfTextSettings, type TextSettings, textSettingsOf } from '@/lib/engine/settings'
import type { Snapshot } from './read-snapshot'

/** Which texts a training reads, and how. */
export type TextsToRead = {
  settings: TextSettings
  /** The tagged ones, then those without a tag from which it learns, too. */
  sampleIds: Float64Array
}

type Read = Pick<Snapshot, 'settings' | 'sampleIds' | 'untaggedIds'>

export function textsToRead({ settings, sampleIds, untaggedIds }: Read): TextsToRead {
  if (untaggedIds.length === 0 || !learnsFromUntagged(settings)) {
    return { settings: textSettingsOf(settings), sampleIds }
  }
  const all = new Float64Array(sampleIds.length + untaggedIds.length)
  all.set(sampleIds)
  all.set(untaggedIds, sampleIds.length)
  return { settings: readWithUntagged(settings), sampleIds: all }
}

/** The same for settings that read the same texts alike. */
export function keyOfReading(snapshot: Read): string {
  const { settings, sampleIds } = textsToRead(snapshot)
  return `${sampleIds.length} ${keyOfTextSettings(settings)}`
}
