'use client'

import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components/Checkbox'
import { cx } from '@/components/ui/layout/cx'

type CheckboxProps = Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> & {
  label: ReactNode
  hint?: ReactNode
  /** For rows of a table: only the box is seen. */
  isLabelHidden?: boolean
  className?: string
}

export function Checkbox({
  label,
  hint,
  isLabelHidden = false,
  className,
  ...rest
}: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={cx(
        'group/box relative inline-flex min-h-6 cursor-pointer gap-2 data-focus-visible:outline-none data-disabled:cursor-not-allowed',
        isLabelHidden ? 'min-w-6 items-center justify-center' : 'items-start py-0.5',
        className,
      )}
    >
      {({ isIndeterminate }) => (
        <>
          <span className="grid size-4 flex-none place-items-center rounded-sm border border-line-control bg-surface outline-offset-2 outline-ink group-data-disabled/box:opacity-50 group-data-focus-visible/box:outline-2 group-data-indeterminate/box:border-ink group-data-indeterminate/box:bg-ink group-data-indeterminate/box:text-ink-invert group-data-invalid/box:border-down group-data-selected/box:border-ink group-data-selected/box:bg-ink group-data-selected/box:text-ink-invert group-data-selected/box:paint-chosen group-data-indeterminate/box:paint-chosen mt-px">
            {isIndeterminate ? (
              <Minus className="size-3 stroke-[3]" />
            ) : (
              <Check className="invisible size-3 stroke-[3] group-data-selected/box:visible" />
            )}
          </span>
          <span className={cx('min-w-0', isLabelHidden && 'sr-only')}>
            <span className="block">{label}</span>
            {hint && <span className="block text-small text-ink-2">{hint}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  )
}
