'use client'

import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { cx } from '@/components/ui/layout/cx'

export type Segment<Id extends string> = {
  id: Id
  label: ReactNode
  /** A number beside the label. */
  count?: string
  icon?: ReactNode
  isDisabled?: boolean
}

type SegmentedProps<Id extends string> = {
  label: string
  segments: readonly Segment<Id>[]
  value: Id
  onChange: (value: Id) => void
  /** Takes the whole width, in equal parts. */
  isWide?: boolean
  isDisabled?: boolean
  className?: string
}

/** Two to five exclusive choices that need no explanation. */
export function Segmented<Id extends string>({
  label,
  segments,
  value,
  onChange,
  isWide = false,
  isDisabled = false,
  className,
}: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      isDisabled={isDisabled}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.id))
        if (chosen) onChange(chosen.id)
      }}
      className={cx(
        'max-w-full gap-0.5 overflow-x-auto scrollbar-none fade-scrolled print:hidden! rounded-md bg-fill-2 p-0.5',
        isWide ? 'flex w-full' : 'inline-flex flex-none',
        className,
      )}
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.id}
          id={segment.id}
          isDisabled={segment.isDisabled ?? false}
          className={cx(
            'group/segment focus-inset inline-flex h-7 items-center justify-center gap-1.5 rounded-sm text-ui-m whitespace-nowrap text-ink-2 transition-colors hover:text-ink data-disabled:text-ink-3 data-selected:bg-thumb data-selected:text-ink data-selected:shadow-thumb data-selected:paint-chosen max-sm:h-9',
            isWide ? 'flex-1 px-1.5' : 'px-3',
          )}
        >
          {segment.icon}
          {segment.label}
          {segment.count !== undefined && (
            <span className="font-normal text-ink-3 group-data-selected/segment:text-ink-2">
              {segment.count}
            </span>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
