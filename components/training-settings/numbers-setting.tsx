import { Segmented } from '@/components/ui/controls/segmented'
import { countsAs } from './example-words'
import { SettingField, type SettingProps } from './setting-field'

const TREATMENTS = [
  { id: 'keep', label: 'Keep' },
  { id: 'group', label: 'Group by kind' },
] as const

const KINDS = '“$12.50” and “$99” are one word: an amount. Dates, times and phone numbers too.'

export function NumbersSetting({ settings, trained, examples, autosave }: SettingProps) {
  return (
    <SettingField
      name="preprocess_numbers"
      hint={`Grouped: ${countsAs(examples?.preprocess_numbers, KINDS)}`}
      settings={settings}
      trained={trained}
    >
      <Segmented
        label="Numbers"
        segments={TREATMENTS}
        value={settings.preprocess_numbers ? 'group' : 'keep'}
        onChange={(treatment) => autosave.change({ preprocess_numbers: treatment === 'group' })}
        isWide
      />
    </SettingField>
  )
}
