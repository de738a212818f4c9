import { cx } from '@/components/ui/layout/cx'
import { percent } from '@/lib/format/percent'
import { type Axis, percentOn } from './axis'
import { spanOn } from './interval-bar'

type DumbbellProps = {
  label: string
  sandbox: number
  production: number
  axis: Axis
  /** Sandbox is provably worse. */
  isWorse?: boolean
}

const GRID = ['left-0', 'left-1/2', 'right-0'] as const

/** Dot = production, diamond = sandbox, a line between them. */
export function Dumbbell({ label, sandbox, production, axis, isWorse = false }: DumbbellProps) {
  const ends = [Math.min(sandbox, production), Math.max(sandbox, production)] as const
  return (
    <span
      role="img"
      aria-label={`${label}: production ${percent(production)}, sandbox ${percent(sandbox)}`}
      className="relative block h-8.5 w-full max-sm:h-7"
    >
      {GRID.map((place) => (
        <span key={place} className={cx('absolute inset-y-0 w-px bg-line', place)} />
      ))}
      <span className="absolute inset-x-0 top-1/2 h-px bg-line paint" />
      <span
        className={cx('absolute top-1/2 -mt-px h-0.5 paint', isWorse ? 'bg-down' : 'bg-ink-3')}
        style={spanOn(axis, ends)}
      />
      <span
        className="absolute top-1/2 -mt-[4.5px] -ml-[4.5px] size-2.25 rounded-full bg-pr paint"
        style={{ left: percentOn(axis, production) }}
      />
      <span
        className="absolute top-1/2 -mt-[4.5px] -ml-[4.5px] size-2.25 rotate-45 rounded-[1px] border-[1.75px] border-sb bg-surface"
        style={{ left: percentOn(axis, sandbox) }}
      />
    </span>
  )
}
