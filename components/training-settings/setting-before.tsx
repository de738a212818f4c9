import { settingChanges } from '@/lib/contracts/setting-changes'
import type { Settings } from '@/lib/contracts/settings'
import type { SettingName } from '@/lib/engine/settings'
import { settingValue } from '@/lib/facts/setting-words'

type SettingBeforeProps = { name: SettingName; settings: Settings; trained: Settings | null }

/** What a setting was in the sandbox version, where it differs now. */
export function SettingBefore({ name, settings, trained }: SettingBeforeProps) {
  const change =
    trained && settingChanges(trained, settings).find((candidate) => candidate.name === name)
  if (!change) return null
  return (
    <span
      title="Changed since the sandbox version was trained"
      className="ml-1 border-b border-dashed border-sb text-micro whitespace-nowrap text-sb-ink"
    >
      was {settingValue(name, change.from)}
    </span>
  )
}
