'use client'

import { Search, X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components/SearchField'
import { Kbd } from '@/components/ui/keys/kbd'
import { cx } from '@/components/ui/layout/cx'
import { CONTROL, CONTROL_HEIGHT } from './field-style'

type SearchFieldProps = Omit<AriaSearchFieldProps, 'children' | 'className' | 'style'> & {
  /** Read out and shown as the placeholder. */
  label: string
  /** The key that brings the cursor here, printed in the empty field. */
  shortcut?: string
  className?: string
}

export function SearchField({ label, shortcut, className, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField
      {...rest}
      aria-label={label}
      className={cx('group/search relative block min-w-32', className)}
    >
      <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-ink-3">
        <Search />
      </span>
      <Input
        placeholder={label}
        className={cx(
          CONTROL,
          CONTROL_HEIGHT.md,
          'w-full pr-8 pl-8 [&::-webkit-search-cancel-button]:hidden',
        )}
      />
      {shortcut && (
        <span className="pointer-events-none absolute inset-y-0 right-1.75 hidden items-center group-data-empty/search:flex">
          <Kbd keys={shortcut} />
        </span>
      )}
      <Button className="absolute inset-y-0 right-1 my-auto grid size-6 place-items-center rounded-sm text-ink-3 group-data-empty/search:hidden hover:text-ink">
        <X className="size-3.5" />
      </Button>
    </AriaSearchField>
  )
}
