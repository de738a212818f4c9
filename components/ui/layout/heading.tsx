'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { cx } from './cx'

type HeadingProps = {
  level: 1 | 2
  className?: string
  children: ReactNode
}

/** The page whose heading had its turn; undefined until the first has come. */
let arrivedAt: string | undefined

/** Where nothing has had the focus yet, nothing has lost it. */
let isInUse = false
if (typeof document !== 'undefined') {
  const note = () => {
    isInUse = true
  }
  document.addEventListener('focusin', note, { once: true })
}

/**
 * The heading of a page, of a step or of a result. Where that takes the place of what had the focus, the heading has
 * it: it is read out, and Tab goes on from there. The page that the browser loaded itself begins at its top.
 */
export function Heading({ level, className, children }: HeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null)
  const Level = level === 1 ? 'h1' : 'h2'
  const words = typeof children === 'string' ? children : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another page, step or result.
  useEffect(() => {
    const isFirst = arrivedAt === undefined
    const isElsewhere = arrivedAt !== location.pathname
    arrivedAt = location.pathname
    const focused = document.activeElement
    const isLost = isInUse && (focused === null || focused === document.body)
    const isLeft = isElsewhere && !focused?.closest('#content, [role=dialog]')
    if (!isFirst && (isLost || isLeft)) ref.current?.focus({ preventScroll: true })
  }, [words])

  return (
    // New words are a new element, so that they are read out where the old ones had the focus.
    <Level key={words} ref={ref} tabIndex={-1} className={cx('w-fit max-w-full', className)}>
      {children}
    </Level>
  )
}
