'use client'

import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { OPTION } from './popover-style'

export type Option<Id extends string = string> = {
  id: Id
  label: string
  /** A number or a word at the right end. */
  hint?: ReactNode
  icon?: ReactNode
  isDisabled?: boolean
}

type OptionListProps = { options: readonly Option[]; empty?: string }

/** The list inside a select or a combo box. */
export function OptionList({ options, empty = 'Nothing found' }: OptionListProps) {
  return (
    <ListBox
      className="outline-none"
      renderEmptyState={() => <span className="block px-2.5 py-2 text-ink-3">{empty}</span>}
    >
      {options.map((option) => (
        <ListBoxItem
          key={option.id}
          id={option.id}
          textValue={option.label}
          isDisabled={option.isDisabled ?? false}
          className={OPTION}
        >
          {({ isSelected }) => (
            <>
              {option.icon}
              <span className="min-w-0 flex-1 truncate">{option.label}</span>
              {option.hint !== undefined && (
                <span className="flex-none text-small text-ink-3">{option.hint}</span>
              )}
              {isSelected && <Check className="size-3.5 text-ink-2" />}
            </>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  )
}
