'use client'

import { ChevronDown } from 'lucide-react'
import { useId, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { FieldErrorContext } from 'react-aria-components/FieldError'
import { LabelContext } from 'react-aria-components/Label'
import { TextContext } from 'react-aria-components/Text'
import { cx } from '@/components/ui/layout/cx'
import { Chooser } from './chooser'
import { FieldFoot, FieldLabel, type FieldText } from './field'
import { CONTROL, CONTROL_HEIGHT, type ControlSize, fieldStyle } from './field-style'
import type { Option } from './option'

type SelectProps<Id extends string> = FieldText & {
  options: readonly Option<Id>[]
  value: Id | null
  onChange: (value: Id) => void
  /** Shown while nothing is chosen. */
  placeholder?: string
  isDisabled?: boolean
  size?: ControlSize
  /** As wide as its text, for sentences. */
  isNarrow?: boolean
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, isLabelHidden, hint, error, options, value, onChange } = props
  const { placeholder = 'Select an item', isDisabled, size = 'md', isNarrow, className } = props
  const [labelId, valueId, hintId, errorId] = [useId(), useId(), useId(), useId()]
  const field = useRef<HTMLDivElement>(null)
  const chosen = options.find((option) => option.id === value)
  const isInvalid = error !== undefined
  return (
    <div
      ref={field}
      data-invalid={isInvalid || undefined}
      data-disabled={isDisabled || undefined}
      className={fieldStyle(className)}
    >
      <LabelContext
        value={{
          id: labelId,
          elementType: 'span',
          onClick: () => field.current?.querySelector('button')?.focus(),
        }}
      >
        <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      </LabelContext>
      <Chooser
        label={{ 'aria-labelledby': labelId }}
        options={options}
        value={value}
        onChange={onChange}
        isDisabled={isDisabled}
        className="min-w-(--trigger-width)"
      >
        <Button
          isDisabled={isDisabled ?? false}
          aria-labelledby={`${valueId} ${labelId}`}
          aria-describedby={isInvalid ? errorId : hintId}
          className={cx(
            CONTROL,
            CONTROL_HEIGHT[size],
            'flex items-center gap-1.5 text-left',
            isNarrow ? 'self-start' : 'w-full',
          )}
        >
          {chosen?.icon}
          <span
            id={valueId}
            className={cx('min-w-0 flex-1 truncate', chosen === undefined && 'text-ink-3')}
          >
            {chosen?.label ?? placeholder}
          </span>
          <ChevronDown className="text-ink-3" />
        </Button>
      </Chooser>
      <TextContext
        value={{ slots: { description: { id: hintId }, errorMessage: { id: errorId } } }}
      >
        <FieldErrorContext value={{ isInvalid, ...NO_NATIVE_ERRORS }}>
          <FieldFoot hint={hint} error={error} />
        </FieldErrorContext>
      </TextContext>
    </div>
  )
}

/** A button is no field of a form, so a browser finds nothing wrong with it. */
const NO_NATIVE_ERRORS = { validationErrors: [], validationDetails: {} as ValidityState }
