'use client'

import type { ReactNode } from 'react'
import {
  Switch as AriaSwitch,
  type SwitchProps as AriaSwitchProps,
} from 'react-aria-components/Switch'
import { cx } from '@/components/ui/layout/cx'

type SwitchProps = Omit<AriaSwitchProps, 'children' | 'className' | 'style'> & {
  label: ReactNode
  /** What it does, in one line or by example. */
  hint?: ReactNode
  /** Only the switch is seen; the label is read out. */
  isLabelHidden?: boolean
  className?: string
}

/** Label and hint on the left, switch at the right end. */
export function Switch({ label, hint, isLabelHidden = false, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className={cx(
        'group/switch relative flex cursor-pointer items-center gap-3 py-1.5 data-focus-visible:outline-none data-disabled:cursor-not-allowed max-sm:min-h-11',
        className,
      )}
    >
      <span className={cx('min-w-0 flex-1', isLabelHidden && 'sr-only')}>
        <span className="block text-ui-m group-data-disabled/switch:text-ink-3">{label}</span>
        {hint && <span className="block text-small text-ink-3">{hint}</span>}
      </span>
      <span className="h-4.5 w-8 flex-none rounded-full bg-line-control p-0.5 paint-range outline-offset-2 outline-ink transition-colors group-data-disabled/switch:opacity-50 group-data-focus-visible/switch:outline-2 group-data-selected/switch:bg-ink group-data-selected/switch:paint-chosen">
        <span className="block size-3.5 rounded-full bg-knob paint transition-transform group-data-selected/switch:translate-x-3.5 group-data-selected/switch:bg-ink-invert" />
      </span>
    </AriaSwitch>
  )
}
