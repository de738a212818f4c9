import { SETTING_NAMES, type SettingName, sameValue } from '@/lib/engine/settings'
import type { Settings } from './settings'

export type SettingChange = { name: SettingName; from: unknown; to: unknown }

/** Which settings differ, in the order in which they are always listed. */
export function settingChanges(from: Settings, to: Settings): SettingChange[] {
  return SETTING_NAMES.filter((name) => !sameValue(from[name], to[name])).map((name) => ({
    name,
    from: from[name],
    to: to[name],
  }))
}
