'use client'

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { late } from '@/components/ui/late/late'
import { useWasOpen } from '@/components/ui/late/use-was-open'
import type { Option } from './option'
import type { OptionsPopoverProps } from './options-popover'
import { type FirstFocus, PopupTrigger } from './popup-trigger'
import { typedOption } from './typed-option'

const OptionsPopover = late(() => import('./options-popover').then((file) => file.OptionsPopover))

type ChooserProps<Id extends string> = Pick<OptionsPopoverProps, 'label' | 'className'> & {
  options: readonly Option<Id>[]
  value: Id | null
  onChange: (value: Id) => void
  isDisabled?: boolean | undefined
  /** A React Aria button that shows what is chosen. */
  children: ReactNode
}

/** What all selects are: a button that opens a list, and takes arrows and letters while that is closed. */
export function Chooser<Id extends string>(props: ChooserProps<Id>) {
  const { options, value, onChange, isDisabled, children, ...list } = props
  const ref = useRef<HTMLButtonElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const [isOpen, setOpen] = useState(false)
  const [first, setFirst] = useState<FirstFocus>(true)

  function choose(id: string | undefined) {
    const chosen = options.find((option) => option.id === id)
    if (chosen) onChange(chosen.id)
  }

  function onKey(event: KeyboardEvent) {
    const possible = options.filter((option) => !option.isDisabled)
    const at = possible.findIndex(({ id }) => id === value)
    if (event.key === 'ArrowLeft') choose(possible[Math.max(0, at - 1)]?.id)
    if (event.key === 'ArrowRight') choose(possible[Math.min(possible.length - 1, at + 1)]?.id)
    if (event.key.length !== 1 || event.key === ' ' || event.altKey) return
    const { key, timeStamp } = event
    choose(typedOption(possible, value, typed.current, { key, at: timeStamp }))
  }

  return (
    <>
      <PopupTrigger
        ref={ref}
        kind="listbox"
        isOpen={isOpen}
        isDisabled={isDisabled ?? false}
        onOpen={(focus) => {
          setFirst(focus)
          setOpen(true)
        }}
        onKey={onKey}
      >
        {children}
      </PopupTrigger>
      {useWasOpen(isOpen) && (
        <OptionsPopover
          {...list}
          options={options}
          value={value}
          onChoose={choose}
          isOpen={isOpen}
          onOpenChange={setOpen}
          first={first}
          triggerRef={ref}
        />
      )}
    </>
  )
}
