'use client'

import { type ReactElement, useId, useState } from 'react'
import { TooltipTrigger } from 'react-aria-components'
import { Bubble } from '@/components/ui/feedback/tooltip'

type ReasonedProps = {
  /** Why the button cannot be pressed now; undefined: it can. */
  reason: string | undefined
  /** What is shown while it can be. */
  label?: string
  /** Makes the button, described by the element of this id while it cannot be pressed. */
  children: (describedBy: string | undefined) => ReactElement
}

/**
 * A button that at times cannot be pressed and then says why: to who hovers over it, comes to it by keys, or presses it all
 * the same, as a finger does; and to who has it read out. It stays the same element, so that it keeps the focus when the
 * reason is gone.
 */
export function Reasoned({ reason, label, children }: ReasonedProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const isReasoned = reason !== undefined
  const words = reason ?? label
  return (
    <TooltipTrigger
      delay={400}
      closeDelay={80}
      isOpen={isOpen && words !== undefined}
      onOpenChange={setOpen}
      isDisabled={words === undefined}
      shouldCloseOnPress={!isReasoned}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside takes keys and fingers; React Aria keeps presses of it from its own handlers. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter and the space bar click it, too. */}
      <span className="contents" onClick={() => isReasoned && setOpen(true)}>
        {children(isReasoned ? id : undefined)}
      </span>
      {isReasoned && (
        <span id={id} className="sr-only">
          {reason}
        </span>
      )}
      <Bubble text={words} placement="top" />
    </TooltipTrigger>
  )
}
