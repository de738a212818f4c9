import type { Activity } from '@/lib/contracts/activity'
import { ActivityRow } from './activity-row'
import { SittingRow } from './sitting-row'
import { sittingsOf } from './sittings'

/** What was done on one day. */
export function ActivityDay({ day, items }: { day: string; items: readonly Activity[] }) {
  return (
    <section aria-label={day} className="[&+section]:border-t [&+section]:border-line">
      <h2 className="bg-fill-1 px-4 py-2 text-small font-normal text-ink-2">{day}</h2>
      <ul>
        {sittingsOf(items).map((piece) =>
          'sitting' in piece ? (
            // Older ones are added at its end, so that it stays the same and stays open.
            <SittingRow key={piece.sitting[0].id} sitting={piece.sitting} />
          ) : (
            <ActivityRow key={piece.entry.id} entry={piece.entry} />
          ),
        )}
      </ul>
    </section>
  )
}
