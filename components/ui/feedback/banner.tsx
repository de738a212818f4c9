import { Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/layout/cx'

type BannerProps = {
  /** `down` when something is at risk; otherwise it passes by itself. */
  tone?: 'neutral' | 'down'
  icon?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** Full width under the version strip, only for what touches everything. */
export function Banner({ tone = 'neutral', icon, actions, children }: BannerProps) {
  const isDown = tone === 'down'
  return (
    <div
      role={isDown ? 'alert' : 'status'}
      className={cx(
        'flex min-h-11 items-center gap-2.5 border-b py-2 pr-3 pl-4 text-ink-2 max-sm:flex-wrap [&_b]:text-ink',
        isDown ? 'border-down-line bg-down-fill' : 'border-line bg-fill-1',
      )}
    >
      <span className={isDown ? 'text-down' : 'text-ink-3'}>
        {icon ?? (isDown ? <TriangleAlert /> : <Info />)}
      </span>
      <span className="min-w-0 flex-1">{children}</span>
      {actions && <span className="flex flex-none items-center gap-2">{actions}</span>}
    </div>
  )
}
