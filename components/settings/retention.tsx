import { NumberField } from '@/components/ui/controls/number-field'
import { Switch } from '@/components/ui/controls/switch'
import { SettingBox } from '@/components/ui/layout/setting-row'

type RetentionProps = {
  label: string
  hint: string
  /** Null: it is off. */
  days: number | null
  most: number
  /** What it begins with when it is switched on. */
  suggested: number
  error: string | undefined
  onChange: (days: number | null) => void
}

/** A switch, and after how many days. */
export function Retention({ label, hint, days, most, suggested, error, onChange }: RetentionProps) {
  return (
    <>
      <Switch
        label={label}
        hint={hint}
        isSelected={days !== null}
        onChange={(isOn) => onChange(isOn ? suggested : null)}
      />
      {days !== null && (
        <SettingBox>
          <NumberField
            isInline
            label="Days"
            aria-label={`${label}: days`}
            value={days}
            minValue={1}
            maxValue={most}
            error={error}
            onChange={onChange}
          />
        </SettingBox>
      )}
    </>
  )
}
