import type { Model } from './model'
import { type Settings, settingsSchema } from './settings'

/** The settings out of MonkeyLearn’s nested model object. */
export function settingsOf({ model }: Pick<Model, 'model'>): Settings {
  return settingsSchema.parse(model)
}
