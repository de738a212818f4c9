'use client'

import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Button } from '@/components/ui/controls/button'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import { plural } from '@/lib/format/plural'
import { wordCount } from '@/lib/format/words'
import { useIsMac } from './use-is-mac'

type TextCardProps = {
  value: string
  onChange: (value: string) => void
  isAsking: boolean
  /** Why nothing can be asked, if so. */
  disabledReason: string | undefined
  onAsk: () => void
  /** What is known of this text, after the number of its words. */
  known: string | null
  /** Beside the button that asks. */
  actions: ReactNode
  /** What the button says; “Classify” unless something else is asked. */
  asks?: string
}

/** The text to try. Ctrl or ⌘ with Enter asks. */
export function TextCard(props: TextCardProps) {
  const {
    value,
    onChange,
    isAsking,
    disabledReason,
    onAsk,
    known,
    actions,
    asks = 'Classify',
  } = props
  const id = useId()
  const isMac = useIsMac()
  const language = useTextLanguage()

  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (disabledReason === undefined && !isAsking) onAsk()
  }

  return (
    <div className="rounded-lg border border-line-control bg-surface p-1">
      <label htmlFor={id} className="sr-only">
        Text to classify
      </label>
      <textarea
        {...language}
        id={id}
        rows={4}
        value={value}
        placeholder="Type or paste a text"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={press}
        className="block w-full resize-y rounded-md bg-transparent px-4 pt-3 pb-2 text-write max-sm:px-3"
      />
      <div className="flex items-center gap-2 px-4 pt-2 pb-2 max-sm:flex-wrap max-sm:px-3 max-sm:[&>button]:flex-1">
        <span className="mr-auto text-small text-ink-3 max-sm:w-full">
          {plural('word', wordCount(value))}
          {known && ` · ${known}`}
        </span>
        {actions}
        <Button
          variant="primary"
          shortcut={isMac ? '⌘↵' : 'Ctrl ↵'}
          isPending={isAsking}
          pendingLabel="Asking…"
          disabledReason={disabledReason}
          onPress={onAsk}
        >
          {asks}
        </Button>
      </div>
    </div>
  )
}
