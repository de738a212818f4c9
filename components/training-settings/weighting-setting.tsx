import { Segmented } from '@/components/ui/controls/segmented'
import { Explained } from '@/components/ui/feedback/tooltip'
import { TagName } from '@/components/ui/marks/tag-name'
import { TERMS } from '@/lib/facts/terms'
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
        <>
          <Explained meaning={TERMS.balanced}>Balanced</Explained> helps rare tags
          {rarestTag && (
            <>
              {' '}
              such as <TagName>{rarestTag}</TagName>
            </>
          )}
        </>
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
