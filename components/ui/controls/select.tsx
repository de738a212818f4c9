'use client'

import { ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  Button,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { cx } from '@/components/ui/layout/cx'
import { FieldFoot, FieldLabel, type FieldText } from './field'
import { CONTROL, CONTROL_HEIGHT, type ControlSize, fieldStyle } from './field-style'
import { type Option, OptionList } from './option-list'
import { POPOVER } from './popover-style'

type SelectProps<Id extends string> = Omit<
  AriaSelectProps<object>,
  'children' | 'className' | 'style' | 'value' | 'defaultValue' | 'onChange' | 'selectionMode'
> &
  FieldText & {
    options: readonly Option<Id>[]
    value: Id | null
    onChange: (value: Id) => void
    size?: ControlSize
    /** As wide as its text, for sentences. */
    isNarrow?: boolean
  }

export function Select<Id extends string>({
  label,
  isLabelHidden,
  hint,
  error,
  options,
  value,
  onChange,
  size = 'md',
  isNarrow = false,
  className,
  ...rest
}: SelectProps<Id>) {
  return (
    <AriaSelect
      {...rest}
      {...(error !== undefined && { isInvalid: true })}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange(chosen.id)
      }}
      className={fieldStyle(className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <Button
        className={cx(
          CONTROL,
          CONTROL_HEIGHT[size],
          'flex items-center gap-1.5 text-left',
          isNarrow ? 'self-start' : 'w-full',
        )}
      >
        {options.find((option) => option.id === value)?.icon}
        <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-ink-3">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown className="text-ink-3" />
      </Button>
      <FieldFoot hint={hint} error={error} />
      <Popover className={cx(POPOVER, 'min-w-(--trigger-width)')} offset={4}>
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  )
}
