'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/layout/cx'

export type NavEntry = {
  href: string
  label: string
  icon: ReactNode
  /** A count at the right end. */
  count?: string | undefined
  /** What waits there, in words: a dot in production's colour, also where there is no room for names. */
  mark?: string | undefined
  /** The address of another page that belongs to it. */
  also?: string
  /** Pages below it have entries of their own. */
  isExact?: boolean
}

type NavProps = { label: string; groups: readonly (readonly NavEntry[])[] }

export function Nav({ label, groups }: NavProps) {
  const path = usePathname()
  return (
    <nav aria-label={label} className="flex flex-col gap-0.5">
      {groups.map((entries, position) => (
        <ul
          key={entries[0]?.href}
          className={cx(
            'flex flex-col gap-0.5',
            position > 0 && 'before:m-2 before:border-t before:border-line',
          )}
        >
          {entries.map((entry) => (
            <li key={entry.href}>
              <NavLink entry={entry} isCurrent={isAt(path, entry)} />
            </li>
          ))}
        </ul>
      ))}
    </nav>
  )
}

function isAt(path: string, { href, also, isExact }: NavEntry): boolean {
  return path === href || path === also || (!isExact && path.startsWith(`${href}/`))
}

function NavLink({ entry, isCurrent }: { entry: NavEntry; isCurrent: boolean }) {
  return (
    <Link
      href={entry.href}
      aria-current={isCurrent ? 'page' : undefined}
      className={cx(
        'relative flex h-8 items-center gap-2.5 rounded-md px-2 text-ui-m transition-colors max-sm:h-11 sm:max-lg:justify-center sm:max-lg:px-0',
        isCurrent
          ? 'bg-fill-3 text-ink paint-chosen'
          : 'text-ink-2 hover:bg-fill-2 hover:text-ink [&_.lucide]:text-ink-3',
      )}
    >
      {entry.icon}
      <span className="sm:max-lg:sr-only">{entry.label}</span>
      {entry.count !== undefined && (
        <span
          className={cx(
            'ml-auto text-micro font-normal sm:max-lg:hidden',
            isCurrent ? 'text-ink-2' : 'text-ink-3',
          )}
        >
          {entry.count}
        </span>
      )}
      {entry.mark !== undefined && (
        <span
          title={entry.mark}
          className="ml-auto size-2 flex-none rounded-full bg-pr paint sm:max-lg:absolute sm:max-lg:top-1 sm:max-lg:right-1"
        >
          <span className="sr-only">{entry.mark}</span>
        </span>
      )}
    </Link>
  )
}
