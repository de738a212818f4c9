import { cx } from '@/components/ui/layout/cx'
import { range } from '@/components/ui/layout/range'

/** A grey bar where a text will be. Comes a moment late, so that quick answers never flash. */
export function Skeleton({ className = 'w-24' }: { className?: string }) {
  return (
    <span
      className={cx(
        'inline-block h-2.5 max-w-full animate-appear-late rounded-sm bg-fill-2',
        className,
      )}
    />
  )
}

const WIDTHS = ['w-3/5', 'w-4/5', 'w-1/2', 'w-2/3'] as const

/** Lines of grey bars, for a list or a card that is on its way. */
export function SkeletonLines({ lines = 4 }: { lines?: number }) {
  return (
    <div aria-hidden="true" className="flex flex-col gap-4 py-3">
      {range(lines).map((line) => (
        <Skeleton key={line} className={WIDTHS[line % WIDTHS.length] ?? 'w-1/2'} />
      ))}
    </div>
  )
}
