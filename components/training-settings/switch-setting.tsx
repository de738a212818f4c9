import { Switch } from '@/components/ui/controls/switch'
import type { Settings } from '@/lib/contracts/settings'
import { settingName } from '@/lib/facts/setting-words'
import { SettingBefore } from './setting-before'
import type { SettingProps } from './setting-field'

type SwitchName = {
  [Name in keyof Settings]: Settings[Name] extends boolean ? Name : never
}[keyof Settings]

type SwitchSettingProps = SettingProps & { name: SwitchName; label?: string; hint: string }

export function SwitchSetting({
  name,
  label = settingName(name),
  hint,
  settings,
  trained,
  autosave,
}: SwitchSettingProps) {
  return (
    <Switch
      className="px-4"
      label={
        <>
          {label} <SettingBefore name={name} settings={settings} trained={trained} />
        </>
      }
      hint={hint}
      isSelected={settings[name]}
      onChange={(isOn) => autosave.change({ [name]: isOn })}
    />
  )
}
