import { NumberField } from '@/components/ui/controls/number-field'
import { TextButton } from '@/components/ui/controls/text-button'
import { settingName, settingValue } from '@/lib/facts/setting-words'
import { SettingBefore } from './setting-before'
import { SettingField, type SettingProps } from './setting-field'

/** What a version must be sure of to answer; the report shows what that means for this model. */
export function MinimumSetting({ settings, trained, autosave }: SettingProps) {
  return (
    <div className="px-4 py-1.75">
      <NumberField
        isInline
        label={
          <>
            {settingName('minimum_confidence')}{' '}
            <SettingBefore name="minimum_confidence" settings={settings} trained={trained} />
          </>
        }
        hint="What is less sure is left to people: the answer has no tag. The report shows how many that would be"
        error={autosave.problems.minimum_confidence}
        value={settings.minimum_confidence}
        minValue={0}
        maxValue={1}
        step={0.01}
        formatOptions={{ style: 'percent' }}
        onChange={(value) => {
          if (Number.isFinite(value)) autosave.change({ minimum_confidence: value })
        }}
      />
    </div>
  )
}

/** Only where there are any; they are set on the report. */
export function MinimumByTagSetting({ settings, trained, autosave, isReadOnly }: SettingProps) {
  const own = settings.minimum_confidence_by_tag
  if (own.length === 0) return null
  return (
    <SettingField
      name="minimum_confidence_by_tag"
      hint="Set on the report, under “How sure must it be?”"
      settings={settings}
      trained={trained}
    >
      <p className="flex items-center justify-between gap-3">
        {settingValue('minimum_confidence_by_tag', own)}
        {!isReadOnly && (
          <TextButton onPress={() => autosave.change({ minimum_confidence_by_tag: [] })}>
            Remove
          </TextButton>
        )}
      </p>
    </SettingField>
  )
}
