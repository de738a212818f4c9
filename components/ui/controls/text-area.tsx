'use client'

import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField'
import { cx } from '@/components/ui/layout/cx'
import { FieldFoot, FieldLabel, type FieldText } from './field'
import { CONTROL, fieldStyle } from './field-style'

type TextAreaProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> &
  FieldText & { placeholder?: string; rows?: number }

export function TextArea({
  label,
  isLabelHidden,
  hint,
  error,
  placeholder,
  rows = 3,
  className,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField
      {...rest}
      {...(error !== undefined && { isInvalid: true })}
      className={fieldStyle(className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <AriaTextArea
        rows={rows}
        {...(placeholder !== undefined && { placeholder })}
        className={cx(CONTROL, 'block w-full resize-y py-2 text-body')}
      />
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  )
}
