'use client'

import { Input } from 'react-aria-components/Input'
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components/NumberField'
import { cx } from '@/components/ui/layout/cx'
import { FieldFoot, FieldLabel, type FieldText } from './field'
import { CONTROL, fieldStyle } from './field-style'

type NumberFieldProps = Omit<AriaNumberFieldProps, 'children' | 'className' | 'style'> &
  FieldText & {
    /** Narrow and right-aligned, beside its label: for settings. */
    isInline?: boolean
  }

export function NumberField({
  label,
  isLabelHidden,
  hint,
  error,
  isInline = false,
  className,
  ...rest
}: NumberFieldProps) {
  return (
    <AriaNumberField
      {...rest}
      {...(error !== undefined && { isInvalid: true })}
      className={fieldStyle(className)}
    >
      <span className={isInline ? 'flex items-center justify-between gap-3' : 'contents'}>
        <FieldLabel label={label} isLabelHidden={isLabelHidden} />
        <Input
          className={cx(
            CONTROL,
            isInline ? 'h-7 w-22 text-right max-sm:h-9' : 'h-8 w-full touch-field',
          )}
        />
      </span>
      <FieldFoot hint={hint} error={error} />
    </AriaNumberField>
  )
}
