import { day } from './date'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** “just now”, “2 min ago”, “1 hour ago”, “3 days ago”; after thirty days the date. */
export function relativeTime(moment: string | Date, now: Date = new Date()): string {
  const age = now.getTime() - new Date(moment).getTime()
  if (age < 45 * SECOND) return 'just now'
  if (age < HOUR) return `${Math.max(1, Math.floor(age / MINUTE))} min ago`
  if (age < DAY) return ago(Math.floor(age / HOUR), 'hour')
  if (age < 30 * DAY) return ago(Math.floor(age / DAY), 'day')
  return day(moment, now)
}

function ago(value: number, unit: string): string {
  return `${value} ${unit}${value === 1 ? '' : 's'} ago`
}
