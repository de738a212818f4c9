import { Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/layout/cx'

type NoteProps = {
  tone?: 'neutral' | 'down'
  icon?: ReactNode
  className?: string
  children: ReactNode
}

/** A remark inside a page or a card. */
export function Note({ tone = 'neutral', icon, className, children }: NoteProps) {
  const isDown = tone === 'down'
  return (
    <div
      className={cx(
        'flex gap-2.5 rounded-md border px-3 py-2.5 text-ink-2 [&_b]:text-ink',
        isDown ? 'border-down-line bg-down-fill' : 'border-line bg-fill-1',
        className,
      )}
    >
      <span className={cx('mt-0.5 flex-none', isDown ? 'text-down' : 'text-ink-3')}>
        {icon ?? (isDown ? <TriangleAlert /> : <Info />)}
      </span>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
