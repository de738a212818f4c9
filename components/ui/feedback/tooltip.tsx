'use client'

import { type ReactElement, type ReactNode, useState } from 'react'
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
      <Bubble text={text} placement={placement} />
    </TooltipTrigger>
  )
}

type BubbleProps = Required<Pick<TooltipProps, 'text' | 'placement'>>

/** The words themselves, of whatever opens them. */
export function Bubble({ text, placement }: BubbleProps) {
  return (
    <AriaTooltip
      placement={placement}
      offset={6}
      className="max-w-72 rounded-md bg-ink px-2.25 py-1.25 text-small font-normal text-ink-invert data-entering:animate-appear data-exiting:animate-leave"
    >
      {text}
    </AriaTooltip>
  )
}

type ExplainedProps = { meaning: ReactNode; children: ReactNode }

/** A word with a dotted line under it that says on hover, on focus and on a tap what it means. */
export function Explained({ meaning, children }: ExplainedProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <TooltipTrigger
      delay={400}
      closeDelay={80}
      isOpen={isOpen}
      onOpenChange={setOpen}
      // A finger neither hovers nor focuses: its tap opens, and must not close at once what it opened.
      shouldCloseOnPress={false}
    >
      <Button
        onPress={() => setOpen(true)}
        className="cursor-help rounded-xs border-b border-dotted border-line-control text-left print:border-0"
      >
        {children}
      </Button>
      <Bubble text={meaning} placement="top" />
    </TooltipTrigger>
  )
}
