'use client'

import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Button } from '@/components/ui/button'
import { plural } from '@/lib/format/plural'

type TextCardProps = {
  value: string
  onChange: (value: string) => void
  isAsking: boolean
  /** Why nothing can be asked, if so. */
  disabledReason: string | undefined
  onAsk: () => void
  /** Beside the button that asks. */
  actions: ReactNode
}

/** The text to try. Ctrl or ⌘ with Enter asks. */
export function TextCard(props: TextCardProps) {
  const { value, onChange, isAsking, disabledReason, onAsk, actions } = props
  const id = useId()
  const words = value.split(/\s+/).filter(Boolean).length

  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (disabledReason === undefined && !isAsking) onAsk()
  }

  return (
    <div className="rounded-lg border border-line-control bg-surface focus-within:border-ink">
      <label htmlFor={id} className="sr-only">
        Text to classify
      </label>
      <textarea
        id={id}
        rows={4}
        value={value}
        placeholder="Type or paste a text"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={press}
        className="focus-inset block w-full resize-y rounded-t-lg bg-transparent px-5 pt-4 pb-2 text-write max-sm:px-4"
      />
      <div className="flex items-center gap-2 px-5 pt-1 pb-3 max-sm:flex-wrap max-sm:px-4">
        <span className="mr-auto text-small text-ink-3 max-sm:w-full">{plural('word', words)}</span>
        {actions}
        <Button
          variant="primary"
          shortcut="⌘↵"
          isPending={isAsking}
          pendingLabel="Asking…"
          disabledReason={disabledReason}
          onPress={onAsk}
        >
          Classify
        </Button>
      </div>
    </div>
  )
}
