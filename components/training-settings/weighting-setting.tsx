import { Segmented } from '@/components/ui/controls/segmented'
import { SettingField, type SettingProps } from './setting-field'

const WEIGHTINGS = [
  { id: 'frequency', label: 'By frequency' },
  { id: 'balanced', label: 'Balanced' },
] as const

type WeightingSettingProps = SettingProps & {
  /** The tag with the fewest texts, for an example that means something. */
  rarestTag: string | null
}

export function WeightingSetting({
  settings,
  trained,
  onChange,
  rarestTag,
}: WeightingSettingProps) {
  return (
    <SettingField
      name="normalize_weights"
      label="Tag weighting"
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
        onChange={(weighting) => onChange({ normalize_weights: weighting === 'balanced' })}
        isWide
      />
    </SettingField>
  )
}
