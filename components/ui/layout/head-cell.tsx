'use client'

import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { cx } from './cx'
import { type CellPlace, placeStyle } from './table'

export type SortDirection = 'ascending' | 'descending'

type HeadCellProps = CellPlace & {
  /** Set on a column that can be sorted; null: sorted by another column. */
  sort?: SortDirection | null
  onSort?: () => void
  /** Only read out, for columns of boxes and menus. */
  isHidden?: boolean
  className?: string
  children?: ReactNode
}

export function HeadCell({
  isNumeric = false,
  hideBelow,
  sort,
  onSort,
  isHidden = false,
  className,
  children,
}: HeadCellProps) {
  return (
    <th
      scope="col"
      {...(sort !== undefined && { 'aria-sort': sort ?? 'none' })}
      className={cx(placeStyle({ isNumeric, hideBelow }), sort && 'text-ink!', className)}
    >
      {onSort ? (
        <Button
          onPress={onSort}
          className="inline-flex items-center gap-1 rounded-xs py-1 hover:text-ink"
        >
          {children}
          {sort && <SortMark direction={sort} />}
        </Button>
      ) : (
        <span className={cx(isHidden && 'sr-only')}>{children}</span>
      )}
    </th>
  )
}

function SortMark({ direction }: { direction: SortDirection }) {
  return (
    <svg viewBox="0 0 8 8" aria-hidden="true" className="size-1.75 fill-current">
      <path d={direction === 'ascending' ? 'M4 1 7.4 7H.6Z' : 'M4 7 .6 1h6.8Z'} />
    </svg>
  )
}
