import { Segmented } from '@/components/ui/controls/segmented'
import { SettingField, type SettingProps } from './setting-field'

const WEIGHTINGS = [
  { id: 'frequency', label: 'By frequency' },
  { id: 'balanced', label: 'Balanced' },
] as const

export function WeightingSetting({ settings, trained, autosave, rarestTag }: SettingProps) {
  return (
    <SettingField
      name="normalize_weights"
      hint={
        rarestTag ? `Balanced helps rare tags such as ${rarestTag}` : 'Balanced helps rare tags'
      }
      settings={settings}
      trained={trained}
    >
      <Segmented
        label="Tag weighting"
        segments={WEIGHTINGS}
        value={settings.normalize_weights ? 'balanced' : 'frequency'}
        onChange={(weighting) => autosave.change({ normalize_weights: weighting === 'balanced' })}
        isWide
      />
    </SettingField>
  )
}
