'use client'

import { Check } from 'lucide-react'
import { ListBox, ListBoxItem, type ListBoxProps } from 'react-aria-components/ListBox'
import type { Option } from './option'
import { OPTION } from './popover-style'

type OptionListProps = Omit<ListBoxProps<object>, 'children' | 'className' | 'style'> & {
  options: readonly Option[]
  empty?: string
}

/** The list inside a select or a combo box. */
export function OptionList({ options, empty = 'Nothing found', ...list }: OptionListProps) {
  return (
    <ListBox
      {...list}
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
