'use client'

import type { ReactElement, ReactNode } from 'react'
import { Tooltip as AriaTooltip, Button, TooltipTrigger } from 'react-aria-components'

type TooltipProps = {
  text: ReactNode
  placement?: 'top' | 'bottom' | 'left' | 'right'
  /** A React Aria button or link; words go through `Explained`. */
  children: ReactElement
}

export function Tooltip({ text, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="max-w-72 rounded-md bg-ink px-2.25 py-1.25 text-small text-ink-invert data-entering:animate-appear data-exiting:animate-leave"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}

type ExplainedProps = { meaning: ReactNode; children: ReactNode }

/** A word with a dotted line under it that says on hover and on focus what it means. */
export function Explained({ meaning, children }: ExplainedProps) {
  return (
    <Tooltip text={meaning}>
      <Button className="cursor-help rounded-xs border-b border-dotted border-line-control">
        {children}
      </Button>
    </Tooltip>
  )
}
