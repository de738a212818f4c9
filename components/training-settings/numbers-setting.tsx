import { Segmented } from '@/components/ui/controls/segmented'
import { SettingField, type SettingProps } from './setting-field'

const TREATMENTS = [
  { id: 'keep', label: 'Keep' },
  { id: 'group', label: 'Group by kind' },
] as const

export function NumbersSetting({ settings, trained, hints, onChange }: SettingProps) {
  return (
    <SettingField
      name="preprocess_numbers"
      label="Numbers"
      hint={`Grouped: ${hints.numbers}`}
      settings={settings}
      trained={trained}
    >
      <Segmented
        label="Numbers"
        segments={TREATMENTS}
        value={settings.preprocess_numbers ? 'group' : 'keep'}
        onChange={(treatment) => onChange({ preprocess_numbers: treatment === 'group' })}
        isWide
      />
    </SettingField>
  )
}
