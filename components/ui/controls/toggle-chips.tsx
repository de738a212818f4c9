'use client'

import { Check } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'

type ToggleChipsProps<Id extends string> = {
  label: string
  options: readonly { id: Id; label: string; isDisabled?: boolean }[]
  value: readonly Id[]
  onChange: (value: Id[]) => void
}

/** Several choices that can be on at once, each a button with a tick. */
export function ToggleChips<Id extends string>({
  label,
  options,
  value,
  onChange,
}: ToggleChipsProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={value}
      onSelectionChange={(keys) =>
        onChange(options.filter((option) => keys.has(option.id)).map((option) => option.id))
      }
      className="flex gap-2"
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          isDisabled={option.isDisabled ?? false}
          className="inline-flex h-8 flex-1 items-center justify-center gap-1 rounded-md border border-line-strong text-ui-m whitespace-nowrap text-ink-2 transition-colors hover:border-line-control data-selected:border-ink data-selected:text-ink data-selected:shadow-chosen data-selected:paint-chosen max-sm:h-11"
        >
          {({ isSelected }) => (
            <>
              {isSelected && <Check className="size-3 stroke-[2.5]" />}
              {option.label}
            </>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
