'use client'

import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { Button } from 'react-aria-components/Button'
import { cx } from '@/components/ui/layout/cx'
import { Chooser } from './chooser'
import type { Option } from './option'

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
    <div className={cx('min-w-0 flex-none print:hidden', className)}>
      <Chooser
        label={{ 'aria-label': label }}
        options={options}
        value={value}
        onChange={onChange}
        isDisabled={isDisabled}
        className="min-w-48"
      >
        <Button
          isDisabled={isDisabled}
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
            <span className="min-w-0 truncate text-ink">
              {options.find(({ id }) => id === value)?.label ?? 'Choose'}
            </span>
          </span>
          <ChevronDown className="ml-auto size-3.5 text-ink-3" />
        </Button>
      </Chooser>
    </div>
  )
}
