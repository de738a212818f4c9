import { type BackupRhythm, type Weekday, weekdays } from '@/lib/contracts/choices'
import { plural } from '@/lib/format/plural'

export const RHYTHMS: readonly { id: BackupRhythm; label: string }[] = [
  { id: 'off', label: 'Off' },
  { id: 'daily', label: 'Every day' },
  { id: 'weekly', label: 'Every week' },
]

export const WEEKDAYS: readonly { id: Weekday; label: string }[] = weekdays.map((id) => ({
  id,
  label: `On ${id.charAt(0).toUpperCase()}${id.slice(1)}`,
}))

export const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  id: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

const KEPT = [1, 3, 7, 14, 30, 90, 365]

/** With the one that is in force, which a program may have set. */
export function keptChoices(now: number): { id: string; label: string }[] {
  const counts = [...new Set([...KEPT, now])].sort((a, b) => a - b)
  return counts.map((count) => ({
    id: String(count),
    label: `The newest ${plural('backup', count)}`,
  }))
}
