import type { Activity } from '@/lib/contracts/activity'
import { ActivityRow } from './activity-row'

/** What was done on one day. */
export function ActivityDay({ day, items }: { day: string; items: readonly Activity[] }) {
  return (
    <section aria-label={day} className="[&+section]:border-t [&+section]:border-line">
      <h2 className="bg-fill-1 px-4 py-2 text-small font-normal text-ink-2">{day}</h2>
      <ul>
        {items.map((entry) => (
          <ActivityRow key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}
