'use client'

import { Ban, ChevronDown, Columns3, ListChecks, Tag, Tags, ThumbsUp, Type } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Popover, Select, SelectValue } from 'react-aria-components'
import { OptionList } from '@/components/ui/controls/option-list'
import { POPOVER } from '@/components/ui/controls/popover-style'
import { cx } from '@/components/ui/layout/cx'
import type { ColumnRole } from './columns'

type ColumnRoleSelectProps = {
  column: string
  role: ColumnRole
  /** Texts of this file can have fields. */
  keepsFields: boolean
  impossible: readonly ColumnRole[]
  isDisabled: boolean
  onChange: (role: ColumnRole) => void
}

type Role = {
  id: ColumnRole
  label: string
  /** Over the column, where there is less room. */
  short?: string
  icon: ReactNode
}

const ROLES: readonly Role[] = [
  { id: 'ignore', label: 'Ignore', icon: null },
  { id: 'text', label: 'Text', icon: <Type className="size-3.5" /> },
  { id: 'tag', label: 'Tag', icon: <Tag className="size-3.5" /> },
  { id: 'more', label: 'Another tag', icon: <Tags className="size-3.5" /> },
  { id: 'flag', label: 'Tag where 1', icon: <ListChecks className="size-3.5" /> },
  {
    id: 'answer',
    label: 'Accepted or not',
    short: 'Accepted',
    icon: <ThumbsUp className="size-3.5" />,
  },
  { id: 'none', label: 'Fits no tag', icon: <Ban className="size-3.5" /> },
  {
    id: 'field',
    label: 'Keep as a field',
    short: 'Field',
    icon: <Columns3 className="size-3.5" />,
  },
]

/** The menu over a column. Dark where the column is used, so that the two that matter stand out. */
export function ColumnRoleSelect({
  column,
  role,
  keepsFields,
  impossible,
  isDisabled,
  onChange,
}: ColumnRoleSelectProps) {
  const isUsed = role !== 'ignore'
  return (
    <Select
      aria-label={`Column ${column}`}
      value={role}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = ROLES.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <Button
        className={cx(
          'flex h-8 w-full items-center gap-1.5 rounded-md border px-2.5 text-ui-m transition-colors touch-field data-disabled:opacity-60',
          isUsed
            ? 'border-ink bg-ink text-ink-invert hover:bg-ink-hover'
            : 'border-line-strong bg-surface text-ink-2 hover:border-line-control',
        )}
      >
        <SelectValue className="min-w-0 flex-1 truncate text-left">
          {() => {
            const shown = ROLES.find(({ id }) => id === role)
            return (
              <span className="flex items-center gap-1.5">
                {shown?.icon}
                {shown?.short ?? shown?.label}
              </span>
            )
          }}
        </SelectValue>
        <ChevronDown className="size-3.5" />
      </Button>
      <Popover className={cx(POPOVER, 'w-48')} offset={4}>
        <OptionList
          options={ROLES.filter(({ id }) => keepsFields || id !== 'field').map((one) => ({
            ...one,
            isDisabled: impossible.includes(one.id),
          }))}
        />
      </Popover>
    </Select>
  )
}
