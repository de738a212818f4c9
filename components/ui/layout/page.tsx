import type { ReactNode } from 'react'
import { cx } from './cx'

type PageProps = {
  /** `flush` leaves the bottom to a table that reaches the edge, `tight` half of it. */
  bottom?: 'normal' | 'tight' | 'flush'
  /** 1,440 px of content at most; a list of texts is read at 1,680 still. */
  width?: 'normal' | 'wide'
  children: ReactNode
}

/** Lines and bars longer than 1,440 px are not read; a table that reaches the edges takes what there is. */
const LIMIT = 'mx-auto w-full max-w-360'

const BOTTOMS = {
  // Room for a message at the foot, which must not cover what has the focus.
  normal: `${LIMIT} pb-24`,
  tight: `${LIMIT} pb-4`,
  flush: 'pb-0',
} as const

const WIDTHS = { normal: 'max-w-376', wide: 'max-w-436' } as const

/** The padding of a page inside the main panel, and how wide it may become. */
export function Page({ bottom = 'normal', width = 'normal', children }: PageProps) {
  return (
    <div
      className={cx(
        'mx-auto flex w-full min-w-0 flex-1 flex-col px-8 pt-6 max-sm:px-4 max-sm:pt-4',
        BOTTOMS[bottom],
        WIDTHS[width],
      )}
    >
      {children}
    </div>
  )
}

/** Lets a child of `Page` reach the edges of the panel. */
export const BLEED = '-mx-8 max-sm:-mx-4'
