'use client'

import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { cx } from '@/components/ui/layout/cx'

export type FieldText = {
  label: ReactNode
  /** Only read out, for fields whose place says what they are. */
  isLabelHidden?: boolean | undefined
  hint?: ReactNode
  /** What is wrong; beside the errors that the form around hands out by name. */
  error?: string | undefined
  className?: string | undefined
}

export function FieldLabel({ label, isLabelHidden }: Pick<FieldText, 'label' | 'isLabelHidden'>) {
  return <Label className={cx('text-ui-m', isLabelHidden && 'sr-only')}>{label}</Label>
}

/** The hint gives way to the error: one line below a field is read, two are not. */
export function FieldFoot({ hint, error }: Pick<FieldText, 'hint' | 'error'>) {
  return (
    <>
      {hint && !error && (
        <Text slot="description" className="text-small text-ink-3 group-data-invalid/field:hidden">
          {hint}
        </Text>
      )}
      <FieldError className="flex items-start gap-1.5 text-small text-down [&_.lucide]:size-3.5 [&_.lucide]:mt-px">
        {({ validationErrors }) => (
          <>
            <CircleAlert />
            <span>{error ?? validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  )
}
