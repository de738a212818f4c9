import 'server-only'
import type { BackupSchedule } from '@/lib/contracts/backup'
import { weekdays } from '@/lib/contracts/choices'

const DAYS = { daily: 1, weekly: 7 } as const

/** The last moment at which this schedule wants a backup, `now` or before; null while it is off. By the server's clock. */
export function lastSlot(schedule: BackupSchedule, now: Date): Date | null {
  const { every, hour, weekday } = schedule
  if (every === 'off') return null
  const slot = new Date(now)
  slot.setHours(hour, 0, 0, 0)
  if (every === 'weekly') {
    slot.setDate(slot.getDate() - ((slot.getDay() - weekdays.indexOf(weekday) + 7) % 7))
  }
  if (slot > now) slot.setDate(slot.getDate() - DAYS[every])
  return slot
}

/** The first one after `now`. */
export function nextSlot(schedule: BackupSchedule, now: Date): Date | null {
  const slot = lastSlot(schedule, now)
  if (schedule.every === 'off' || !slot) return null
  slot.setDate(slot.getDate() + DAYS[schedule.every])
  return slot
}
