import type { ReactNode } from 'react'
import { Heading } from '@/components/ui/layout/heading'

type EmptyStateProps = {
  /** Usually a `PathArt`. */
  art?: ReactNode
  /** The next step. */
  title: string
  /** One primary button, at most two others. */
  actions?: ReactNode
  /** A last line in small print. */
  hint?: ReactNode
  /** It is all there is on the page, so its title is the page’s. */
  isPage?: boolean
  children: ReactNode
}

export function EmptyState({
  art,
  title,
  actions,
  hint,
  isPage = false,
  children,
}: EmptyStateProps) {
  return (
    <div className="m-auto flex w-full max-w-160 flex-col items-center px-4 py-8 text-center">
      {art}
      <Heading level={isPage ? 1 : 2} className="mt-6 mb-1.5 text-title first:mt-0">
        {title}
      </Heading>
      <p className="max-w-115 text-body text-balance text-ink-2">{children}</p>
      {actions && <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>}
      {hint && <p className="mt-4 text-small text-ink-3">{hint}</p>}
    </div>
  )
}
