'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useIsWide } from '@/components/ui/layout/use-is-wide'

/** Of a row, and of a card on phones; every one is as high, so that none is ever measured. */
const ROW_HEIGHT = { row: 56, card: 104 } as const
const OVERSCAN = 12
/** What the server draws rows for; the browser knows better at once. */
const FIRST_GUESS = { width: 1280, height: 800 }
/** Version strip and head of the table, and below the foot with the bar of actions: they cover rows. */
const COVERED = { top: 88, bottom: 112 }

/** Which rows of a long table are in the page: those in sight and a few more. `count`: of all rows, loaded or not. */
export function useRowWindow(count: number) {
  const body = useRef<HTMLTableSectionElement>(null)
  const scrollMargin = useTopOf(body, count > 0)
  const height = useIsWide('sm') ? ROW_HEIGHT.row : ROW_HEIGHT.card

  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    overscan: OVERSCAN,
    initialRect: FIRST_GUESS,
    scrollMargin,
    scrollPaddingStart: COVERED.top,
    scrollPaddingEnd: COVERED.bottom,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was estimated counts until another height is asked for.
  useLayoutEffect(() => virtual.measure(), [virtual, height])

  const rows = virtual.getVirtualItems()
  const first = rows[0]
  const last = rows.at(-1)
  const offset = virtual.scrollOffset ?? 0
  // At the top nothing covers rows, also before it is known where they begin.
  const top = offset === 0 ? 0 : offset + COVERED.top
  const bottom = offset + (virtual.scrollRect?.height ?? 0)
  const inSight = rows.filter((row) => row.start >= top - height && row.end <= bottom)
  return {
    body,
    rows,
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

/**
 * How far below the top of the page the rows begin. What stands above them grows and shrinks, filters wrap and banners
 * come: then the page gets another height or the list another share of it, and only then is it looked at again.
 */
function useTopOf(body: React.RefObject<HTMLElement | null>, isThere: boolean): number {
  const [top, setTop] = useState(0)
  useEffect(() => {
    const list = body.current?.closest('[data-row-list]')
    if (!isThere || !list) return
    const observer = new ResizeObserver(() => {
      const seen = body.current?.getBoundingClientRect().top
      if (seen !== undefined) setTop(Math.round(seen + window.scrollY))
    })
    observer.observe(list)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [body, isThere])
  return top
}
