'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cx } from './cx'

type LinkTabsProps = {
  label: string
  tabs: readonly { href: string; label: string }[]
  className?: string
}

const TAB =
  'focus-inset -mb-px border-b-2 pt-2 pb-2.5 text-ui-m whitespace-nowrap transition-colors hover:text-ink max-sm:py-3'

/** Tabs that are addresses: the current one is the page that is open. */
export function LinkTabs({ label, tabs, className }: LinkTabsProps) {
  const path = usePathname()
  return (
    <nav
      aria-label={label}
      className={cx(
        'mb-5 flex gap-5 overflow-x-auto scrollbar-none fade-scrolled border-b border-line max-sm:-mx-4 max-sm:gap-6 max-sm:px-4',
        className,
      )}
    >
      {tabs.map((tab) => {
        const isCurrent = path === tab.href
        return (
          <Link
            key={tab.href}
            href={tab.href}
            aria-current={isCurrent ? 'page' : undefined}
            className={cx(
              TAB,
              isCurrent ? 'border-ink text-ink paint-chosen' : 'border-transparent text-ink-2',
            )}
          >
            {tab.label}
          </Link>
        )
      })}
    </nav>
  )
}
