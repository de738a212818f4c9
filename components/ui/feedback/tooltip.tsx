'use client'

import { type ReactNode, useRef, useState } from 'react'
import { FocusableProvider } from 'react-aria/private/interactions/useFocusable'
import { useTooltipTrigger } from 'react-aria/useTooltipTrigger'
import { Button } from 'react-aria-components/Button'
import {
  type TooltipTriggerProps,
  useTooltipTriggerState,
} from 'react-stately/useTooltipTriggerState'
import { late } from '@/components/ui/late/late'
import { useWasOpen } from '@/components/ui/late/use-was-open'
import type { BubbleProps } from './bubble'

// Where it stands is computed by what only open tooltips need.
const Bubble = late(() => import('./bubble').then((file) => file.Bubble))

const DELAYS = { delay: 400, closeDelay: 80 } as const

type TooltipProps = Omit<TooltipTriggerProps, keyof typeof DELAYS> & {
  text: ReactNode
  placement?: BubbleProps['placement']
  /** A React Aria button or link; words go through `Explained`. */
  children: ReactNode
}

/** As React Aria's own, whose file brings everything that floats. */
export function Tooltip({ text, placement = 'top', children, ...own }: TooltipProps) {
  const trigger = { ...DELAYS, ...own }
  const ref = useRef<HTMLElement>(null)
  const state = useTooltipTriggerState(trigger)
  const { triggerProps, tooltipProps } = useTooltipTrigger(trigger, state, ref)
  const bubble = { text, placement, state, id: tooltipProps.id, triggerRef: ref }
  return (
    <>
      <FocusableProvider {...triggerProps} ref={ref}>
        {children}
      </FocusableProvider>
      {useWasOpen(state.isOpen) && <Bubble {...bubble} />}
    </>
  )
}

type ExplainedProps = { meaning: ReactNode; children: ReactNode }

/** A word with a dotted line under it that says on hover, on focus and on a tap what it means. */
export function Explained({ meaning, children }: ExplainedProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Tooltip
      text={meaning}
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
    </Tooltip>
  )
}
