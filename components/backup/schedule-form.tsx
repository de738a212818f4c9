'use client'

import { Segmented } from '@/components/ui/controls/segmented'
import { Select } from '@/components/ui/controls/select'
import { SettingBox, SettingRow } from '@/components/ui/layout/setting-row'
import { Moment } from '@/components/ui/marks/time'
import type { Backups } from '@/lib/contracts/backup'
import { useEditBackups } from '@/lib/queries/backups'
import { HOURS, keptChoices, RHYTHMS, WEEKDAYS } from './schedule-choices'

/** Everything is saved as one chooses it. */
export function ScheduleForm({ backups }: { backups: Backups }) {
  const { mutate: edit } = useEditBackups()
  const { schedule, next, time_zone, folder } = backups
  return (
    <>
      <SettingRow
        title="Schedule"
        hint="One that was missed, because Langur did not run, is made as soon as it does."
      >
        <Segmented
          label="Schedule"
          segments={RHYTHMS}
          value={schedule.every}
          onChange={(every) => edit({ every })}
          className="self-start"
        />
        {next !== null && (
          <SettingBox>
            {schedule.every === 'weekly' && (
              <Select
                label="Day"
                isLabelHidden
                isNarrow
                options={WEEKDAYS}
                value={schedule.weekday}
                onChange={(weekday) => edit({ weekday })}
              />
            )}
            at
            <Select
              label="Hour"
              isLabelHidden
              isNarrow
              options={HOURS}
              value={String(schedule.hour)}
              onChange={(hour) => edit({ hour: Number(hour) })}
            />
            <span>of the server’s clock ({time_zone}).</span>
            <span>
              The next one: <Moment moment={next} />.
            </span>
          </SettingBox>
        )}
      </SettingRow>
      <SettingRow title="Keep" hint="The oldest goes once a new one is whole.">
        <Select
          label="Backups kept"
          isLabelHidden
          isNarrow
          options={keptChoices(schedule.keep)}
          value={String(schedule.keep)}
          onChange={(keep) => edit({ keep: Number(keep) })}
        />
      </SettingRow>
      <SettingRow
        title="Folder"
        hint="A disk that fails takes the backups on it along: copy them elsewhere, or set LANGUR_BACKUPS to another disk."
      >
        <code className="wrap-anywhere">{folder}</code>
      </SettingRow>
    </>
  )
}
