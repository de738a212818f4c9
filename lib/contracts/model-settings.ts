import type { Model } from './model'
import type { Settings } from './settings'

/** The settings out of MonkeyLearn’s nested model object. */
export function settingsOf({ model }: Pick<Model, 'model'>): Settings {
  const { tags, last_trained, created, updated, ...settings } = model
  return settings
}
