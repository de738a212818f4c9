'use client'

import type { ReactNode, RefObject } from 'react'
import {
  Tooltip as AriaTooltip,
  TooltipContext,
  TooltipTriggerStateContext,
} from 'react-aria-components/Tooltip'
import type { TooltipTriggerState } from 'react-stately/useTooltipTriggerState'

export type BubbleProps = {
  text: ReactNode
  placement: 'top' | 'bottom' | 'left' | 'right'
  state: TooltipTriggerState
  /** By which the trigger names it. */
  id: string | undefined
  triggerRef: RefObject<HTMLElement | null>
}

/** The words themselves, beside what they belong to. */
export function Bubble({ text, placement, state, id, triggerRef }: BubbleProps) {
  return (
    <TooltipTriggerStateContext value={state}>
      <TooltipContext value={{ ...(id !== undefined && { id }), triggerRef }}>
        <AriaTooltip
          placement={placement}
          offset={6}
          className="max-w-72 rounded-md bg-ink px-2.25 py-1.25 text-small font-normal text-ink-invert data-entering:animate-appear data-exiting:animate-leave"
        >
          {text}
        </AriaTooltip>
      </TooltipContext>
    </TooltipTriggerStateContext>
  )
}
