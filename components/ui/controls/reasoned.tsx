'use client'

import { type ReactElement, type ReactNode, useId, useState } from 'react'
import { TooltipTrigger } from 'react-aria-components'
import { Bubble } from '@/components/ui/feedback/tooltip'

type ReasonedProps = {
  /** Why the button cannot be pressed now. */
  reason: ReactNode
  /** Makes the button, described by the element of this id. */
  children: (describedBy: string) => ReactElement
}

/**
 * A button that cannot be pressed and says why: to who hovers over it, comes to it by keys, or presses it all the same, as a
 * finger does; and to who has it read out.
 */
export function Reasoned({ reason, children }: ReasonedProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <TooltipTrigger
      delay={400}
      closeDelay={80}
      isOpen={isOpen}
      onOpenChange={setOpen}
      shouldCloseOnPress={false}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside takes keys and fingers; React Aria keeps presses of it from its own handlers. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter and the space bar click it, too. */}
      <span className="contents" onClick={() => setOpen(true)}>
        {children(id)}
      </span>
      <span id={id} className="sr-only">
        {reason}
      </span>
      <Bubble text={reason} placement="top" />
    </TooltipTrigger>
  )
}
