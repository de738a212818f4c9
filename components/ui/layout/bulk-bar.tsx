'use client'

import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components/Toolbar'
import { cx } from './cx'

type BulkBarProps = {
  /** “38 selected”. */
  summary: ReactNode
  /** Ghost buttons with their keys. */
  children: ReactNode
}

/** Floats above the foot of a table as soon as one row is selected. */
export function BulkBar({ summary, children }: BulkBarProps) {
  return (
    <div
      data-bulk-bar
      className="pointer-events-none fixed right-2 bottom-18 left-56 z-20 flex justify-center max-lg:left-16 max-sm:bottom-3 max-sm:left-2"
    >
      <Toolbar
        aria-label="Actions for the selected rows"
        className="pointer-events-auto flex h-12 max-w-full animate-rise items-center gap-1 overflow-x-auto scrollbar-none rounded-lg bg-raised pr-2 pl-4 whitespace-nowrap shadow-2 max-sm:h-14"
      >
        <span className="mr-1">{summary}</span>
        {children}
      </Toolbar>
    </div>
  )
}

export function BulkDivider({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx('mx-2 h-5 w-px flex-none bg-line', className)} />
}
