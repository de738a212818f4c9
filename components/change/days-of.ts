import type { Activity } from '@/lib/contracts/activity'
import { day } from '@/lib/format/date'

const DAY_MS = 86_400_000

type Day = { day: string; items: Activity[] }

/** Entries that stand in the order of their time, by the days of the reader: “Today, 18 Nov”, “Yesterday”, “15 Nov”. */
export function daysOf(entries: readonly Activity[], now: Date): Day[] {
  const names = new Map([
    [day(now, now), `Today, ${day(now, now)}`],
    [day(new Date(now.getTime() - DAY_MS), now), 'Yesterday'],
  ])
  const days: Day[] = []
  for (const entry of entries) {
    const own = day(entry.at, now)
    const name = names.get(own) ?? own
    const last = days.at(-1)
    if (last?.day === name) last.items.push(entry)
    else days.push({ day: name, items: [entry] })
  }
  return days
}
