'use client'

import type { ReactNode } from 'react'
import { Input } from 'react-aria-components/Input'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField'
import { cx } from '@/components/ui/layout/cx'
import { FieldFoot, FieldLabel, type FieldText } from './field'
import { CONTROL, CONTROL_HEIGHT, type ControlSize, fieldStyle } from './field-style'

export type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> &
  FieldText & {
    placeholder?: string
    size?: ControlSize
    isMono?: boolean
    /** Stands inside the field at its right end, for example a small ghost button. */
    end?: ReactNode
  }

export function TextField({
  label,
  isLabelHidden,
  hint,
  error,
  placeholder,
  size = 'md',
  isMono = false,
  end,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      {...(error !== undefined && { isInvalid: true })}
      className={fieldStyle(className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <span className="relative block">
        <Input
          {...(placeholder !== undefined && { placeholder })}
          className={cx(
            CONTROL,
            'w-full',
            CONTROL_HEIGHT[size],
            isMono && 'font-mono',
            Boolean(end) && 'pr-18',
          )}
        />
        {end && <span className="absolute inset-y-0 right-1 flex items-center">{end}</span>}
      </span>
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  )
}
