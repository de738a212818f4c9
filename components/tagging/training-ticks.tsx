import { cx } from '@/components/ui/layout/cx'
import { TRAINS_AFTER } from '@/lib/contracts/limits'

const TICKS = Array.from({ length: TRAINS_AFTER }, (_, place) => place)

/** How far it is to the next training: one tick a tagged text. The words stand below. */
export function TrainingTicks({ tagged }: { tagged: number }) {
  return (
    <span aria-hidden="true" className="mt-2.5 mb-2 flex gap-0.75">
      {TICKS.map((place) => (
        <span
          key={place}
          className={cx(
            'h-2.5 flex-1 rounded-[1px] forced-colors:border',
            place < tagged ? 'bg-sb forced-colors:bg-[Highlight]' : 'bg-fill-3',
          )}
        />
      ))}
    </span>
  )
}
