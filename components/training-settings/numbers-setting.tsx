import { Segmented } from '@/components/ui/controls/segmented'
import { countsAs } from './example-words'
import { SettingField, type SettingProps } from './setting-field'

const TREATMENTS = [
  { id: 'keep', label: 'No' },
  { id: 'group', label: 'Yes' },
] as const

const KINDS = '“$12.50” and “$99” are one word: an amount. Dates, times and phone numbers too.'

export function NumbersSetting({ settings, trained, examples, autosave }: SettingProps) {
  return (
    <SettingField
      name="preprocess_numbers"
      hint={`Yes: ${countsAs(examples?.preprocess_numbers, KINDS)}`}
      settings={settings}
      trained={trained}
    >
      <Segmented
        label="Treat amounts, dates, times alike"
        segments={TREATMENTS}
        value={settings.preprocess_numbers ? 'group' : 'keep'}
        onChange={(treatment) => autosave.change({ preprocess_numbers: treatment === 'group' })}
        isWide
      />
    </SettingField>
  )
}
