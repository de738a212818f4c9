'use client'

import { type ReactElement, useId, useState } from 'react'
import { Tooltip } from '@/components/ui/feedback/tooltip'

/** What a button that cannot be pressed needs, to say why. */
type ReasonProps = { 'aria-describedby'?: string; onClickCapture?: () => void }

type ReasonedProps = {
  /** Why the button cannot be pressed now; undefined: it can. */
  reason: string | undefined
  /** What is shown while it can be. */
  label?: string
  children: (props: ReasonProps) => ReactElement
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
  // React Aria takes presses away from a button that is pending, but not the clicks that a press, Enter and Space make.
  const onClickCapture = () => setOpen(true)
  return (
    <>
      <Tooltip
        text={words}
        isOpen={isOpen && words !== undefined}
        onOpenChange={setOpen}
        isDisabled={words === undefined}
        shouldCloseOnPress={!isReasoned}
      >
        {children(isReasoned ? { 'aria-describedby': id, onClickCapture } : {})}
      </Tooltip>
      {isReasoned && (
        <span id={id} className="sr-only">
          {reason}
        </span>
      )}
    </>
  )
}
