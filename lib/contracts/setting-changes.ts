import { type SettingName, sameValue } from '@/lib/engine/settings'
import { type Settings, settingsSchema } from './settings'

export type SettingChange = { name: SettingName; from: unknown; to: unknown }

/** Which settings differ, in the order of the schema. */
export function settingChanges(from: Settings, to: Settings): SettingChange[] {
  return settingsSchema
    .keyof()
    .options.filter((name) => !sameValue(from[name], to[name]))
    .map((name) => ({ name, from: from[name], to: to[name] }))
}
