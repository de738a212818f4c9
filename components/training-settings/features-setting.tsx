import { NumberField } from '@/components/ui/controls/number-field'
import { Slider } from '@/components/ui/controls/slider'
import { count } from '@/lib/format/count'
import { FEATURES_MAX, FEATURES_MIN, featuresAt, positionOf, SCALE_MAX } from './features-scale'
import { SettingBefore } from './setting-before'
import type { SettingProps } from './setting-field'

const TICKS = [
  { at: 0, label: '10' },
  { at: 25, label: '100' },
  { at: 50, label: '1k' },
  { at: 75, label: '10k' },
  { at: SCALE_MAX, label: '100k' },
] as const

export function FeaturesSetting({ settings, trained, autosave }: SettingProps) {
  const features = settings.max_features
  return (
    <div className="flex flex-col gap-1.5 px-4 py-1.75">
      <NumberField
        isInline
        label={
          <>
            Vocabulary size (features){' '}
            <SettingBefore name="max_features" settings={settings} trained={trained} />
          </>
        }
        value={features}
        minValue={FEATURES_MIN}
        maxValue={FEATURES_MAX}
        onChange={(value) => {
          if (Number.isFinite(value)) autosave.change({ max_features: value })
        }}
      />
      <Slider
        label="Vocabulary size"
        value={positionOf(features)}
        min={0}
        max={SCALE_MAX}
        step={1}
        onChange={(position) => autosave.change({ max_features: featuresAt(position) })}
        ticks={TICKS}
        valueText={`${count(features)} features`}
      />
    </div>
  )
}
