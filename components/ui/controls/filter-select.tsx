'use client'

import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { Button, Popover, Select, SelectValue } from 'react-aria-components'
import { cx } from '@/components/ui/layout/cx'
import { type Option, OptionList } from './option-list'
import { POPOVER } from './popover-style'

type FilterSelectProps<Id extends string> = {
  /** “Tag” of “Tag Any”. */
  label: string
  options: readonly Option<Id>[]
  /** null: nothing yet. */
  value: Id | null
  onChange: (value: Id) => void
  /** Marks a filter that is in effect. */
  isActive?: boolean
  isDisabled?: boolean
  className?: string
}

/** A small button that names what it filters or sorts by, and its present value. */
export function FilterSelect<Id extends string>({
  label,
  options,
  value,
  onChange,
  isActive = false,
  isDisabled = false,
  className,
}: FilterSelectProps<Id>) {
  const nameId = useId()
  return (
    <Select
      aria-label={label}
      isDisabled={isDisabled}
      value={value}
      onChange={(key) => {
        const next = options.find((option) => option.id === key)
        if (next) onChange(next.id)
      }}
      className={cx('min-w-0 flex-none print:hidden', className)}
    >
      <Button
        aria-labelledby={nameId}
        className={cx(
          'inline-flex h-8 w-full items-center gap-1.5 rounded-md border px-2.5 text-ui-m whitespace-nowrap text-ink-2 transition-colors hover:text-ink max-sm:h-10',
          isActive
            ? 'border-line-control bg-fill-3 text-ink'
            : 'border-line-strong hover:bg-fill-1',
        )}
      >
        <span id={nameId} className="flex min-w-0 gap-1.5">
          {label}
          <SelectValue className="min-w-0 truncate text-ink">
            {({ selectedText }) => selectedText || 'Choose'}
          </SelectValue>
        </span>
        <ChevronDown className="ml-auto size-3.5 text-ink-3" />
      </Button>
      <Popover className={cx(POPOVER, 'min-w-48')} offset={4}>
        <OptionList options={options} />
      </Popover>
    </Select>
  )
}
