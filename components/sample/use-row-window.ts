'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'

type RowWindowInput = {
  /** Rows in all, the ones still on their way included. */
  count: number
}

const ROW_HEIGHT = 40
const OVERSCAN = 12
/** What the server draws rows for; the browser knows better at once. */
const FIRST_GUESS = { width: 1280, height: 800 }
/** Version strip and head of the table, and below the foot with the bar of actions: they cover rows. */
const COVERED = { top: 88, bottom: 112 }

/** Which rows of a long table are in the page: those in sight and a few more. */
export function useRowWindow({ count }: RowWindowInput) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [scrollMargin, setScrollMargin] = useState(0)

  // What stands above the table grows and shrinks with almost every render: filters wrap, banners come.
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top
    if (top !== undefined) setScrollMargin(Math.round(top + window.scrollY))
  })

  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialRect: FIRST_GUESS,
    scrollMargin,
    scrollPaddingStart: COVERED.top,
    scrollPaddingEnd: COVERED.bottom,
  })
  const rows = virtual.getVirtualItems()
  const first = rows[0]
  const last = rows.at(-1)
  const top = (virtual.scrollOffset ?? 0) + COVERED.top
  const bottom = (virtual.scrollOffset ?? 0) + (virtual.scrollRect?.height ?? 0)
  const inSight = rows.filter((row) => row.start >= top - ROW_HEIGHT && row.end <= bottom)
  return {
    body,
    rows,
    measure: virtual.measureElement,
    scrollTo: (position: number) => virtual.scrollToIndex(position, { align: 'auto' }),
    /** What stands for the rows above and below. */
    space: {
      above: first ? first.start - scrollMargin : 0,
      below: last ? virtual.getTotalSize() - (last.end - scrollMargin) : 0,
    },
    inSight: { from: inSight[0]?.index ?? 0, to: inSight.at(-1)?.index ?? 0 },
  }
}

export type RowWindow = ReturnType<typeof useRowWindow>
