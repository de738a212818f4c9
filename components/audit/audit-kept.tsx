'use client'

import { Select } from '@/components/ui/controls/select'
import { SettingRow } from '@/components/ui/layout/setting-row'
import { plural } from '@/lib/format/plural'
import { useEditAudit } from '@/lib/queries/audit'

const FOR_EVER = 'for ever'
const DAYS = [90, 180, 365, 730, 1095, 3650]

/** For how long entries are kept; saved as one chooses it. */
export function AuditKept({ days }: { days: number | null }) {
  const { mutate: edit } = useEditAudit()
  const choices = [...new Set([...DAYS, ...(days === null ? [] : [days])])].sort((a, b) => a - b)
  return (
    <SettingRow
      title="Keep"
      hint="Older entries are deleted within the hour. What stays still vouches for itself."
    >
      <Select
        label="Entries are kept"
        isLabelHidden
        isNarrow
        options={[
          { id: FOR_EVER, label: 'For ever' },
          ...choices.map((choice) => ({ id: String(choice), label: plural('day', choice) })),
        ]}
        value={days === null ? FOR_EVER : String(days)}
        onChange={(choice) => edit({ keep_days: choice === FOR_EVER ? null : Number(choice) })}
      />
    </SettingRow>
  )
}
