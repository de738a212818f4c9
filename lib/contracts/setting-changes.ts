import { type Settings, settingsSchema } from './settings'

export type SettingName = keyof Settings
export type SettingChange = { name: SettingName; from: unknown; to: unknown }

/** Which settings differ, in the order of the schema. */
export function settingChanges(from: Settings, to: Settings): SettingChange[] {
  return settingsSchema
    .keyof()
    .options.filter((name) => !sameSetting(from[name], to[name]))
    .map((name) => ({ name, from: from[name], to: to[name] }))
}

/** Settings are plain JSON; a word list in another order counts as changed. */
function sameSetting(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
