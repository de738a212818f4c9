'use client'

import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
} from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Popover } from 'react-aria-components/Popover'
import { cx } from '@/components/ui/layout/cx'
import { FieldFoot, FieldLabel, type FieldText } from './field'
import { CONTROL, CONTROL_HEIGHT, fieldStyle } from './field-style'
import type { Option } from './option'
import { OptionList } from './option-list'
import { POPOVER } from './popover-style'

type ComboBoxProps = Omit<AriaComboBoxProps<object>, 'children' | 'className' | 'style'> &
  FieldText & { options: readonly Option[]; placeholder?: string; empty?: string }

/** A field that narrows a long list while one types. */
export function ComboBox({
  label,
  isLabelHidden,
  hint,
  error,
  options,
  placeholder,
  empty,
  className,
  ...rest
}: ComboBoxProps) {
  return (
    <AriaComboBox
      menuTrigger="focus"
      {...rest}
      {...(error !== undefined && { isInvalid: true })}
      className={fieldStyle(className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <span className="relative block">
        <Input
          {...(placeholder !== undefined && { placeholder })}
          className={cx(CONTROL, CONTROL_HEIGHT.md, 'w-full pr-8')}
        />
        <Button className="absolute inset-y-0 right-1 my-auto grid size-6 place-items-center rounded-sm text-ink-3">
          <ChevronDown />
        </Button>
      </span>
      <FieldFoot hint={hint} error={error} />
      <Popover className={cx(POPOVER, 'min-w-(--trigger-width)')} offset={4}>
        <OptionList options={options} {...(empty !== undefined && { empty })} />
      </Popover>
    </AriaComboBox>
  )
}
