import { cx } from '@/components/ui/layout/cx'
import type { VersionKind } from '@/components/ui/marks/version-mark'

/** Of each promise: kept, kept with little certainty, or broken. */
export type Tick = 'kept' | 'just' | 'broken'

type TicksProps = { version: VersionKind; ticks: readonly Tick[] }

const KEPT = { sandbox: 'bg-sb paint', production: 'bg-pr paint' } as const
const JUST = { sandbox: 'border-sb', production: 'border-pr' } as const

/** One tick each, the words stand below: solid is kept, dashed only just, taller and red broken. */
export function Ticks({ version, ticks }: TicksProps) {
  return (
    <span
      aria-hidden="true"
      className={cx('flex h-5 items-center', ticks.length > 60 ? 'gap-px' : 'gap-0.75')}
    >
      {ticks.map((tick, position) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: ticks are nothing but their place.
          key={position}
          className={cx(
            'min-w-0 flex-1 rounded-[1px]',
            tick === 'broken' ? 'h-3.5 bg-down paint' : 'h-2.5',
            tick === 'kept' && KEPT[version],
            tick === 'just' && `border border-dashed ${JUST[version]}`,
          )}
        />
      ))}
    </span>
  )
}
