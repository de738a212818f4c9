import { Segmented } from '@/components/ui/controls/segmented'
import { STRATEGIES } from '@/lib/facts/strategy'
import { SettingField, type SettingProps } from './setting-field'

export function StrategySetting({ settings, trained, autosave }: SettingProps) {
  const chosen = STRATEGIES.find((strategy) => strategy.id === settings.tagging_strategy)
  const refused = autosave.refused.tagging_strategy
  return (
    <SettingField name="tagging_strategy" hint={chosen?.hint} settings={settings} trained={trained}>
      <Segmented
        label="Tags per text"
        segments={STRATEGIES}
        value={settings.tagging_strategy}
        onChange={(tagging_strategy) => autosave.change({ tagging_strategy })}
        isWide
      />
      {refused && (
        <p role="alert" className="text-small text-down">
          {refused}
        </p>
      )}
    </SettingField>
  )
}
