'use client'

import { Ban, ChevronDown, Columns3, ListChecks, Tag, Tags, ThumbsUp, Type } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Button } from 'react-aria-components/Button'
import { Chooser } from '@/components/ui/controls/chooser'
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
  const [buttonId, valueId] = [useId(), useId()]
  const isUsed = role !== 'ignore'
  const shown = ROLES.find(({ id }) => id === role)
  const label = { 'aria-label': `Column ${column}` }
  return (
    <Chooser
      label={label}
      value={role}
      options={ROLES.filter(({ id }) => keepsFields || id !== 'field').map((one) => ({
        ...one,
        isDisabled: impossible.includes(one.id),
      }))}
      onChange={onChange}
      isDisabled={isDisabled}
      className="w-48"
    >
      <Button
        {...label}
        id={buttonId}
        aria-labelledby={`${valueId} ${buttonId}`}
        isDisabled={isDisabled}
        className={cx(
          'flex h-8 w-full items-center gap-1.5 rounded-md border px-2.5 text-ui-m transition-colors touch-field data-disabled:opacity-60',
          isUsed
            ? 'border-ink bg-ink text-ink-invert hover:bg-ink-hover'
            : 'border-line-strong bg-surface text-ink-2 hover:border-line-control',
        )}
      >
        <span id={valueId} className="min-w-0 flex-1 truncate text-left">
          <span className="flex items-center gap-1.5">
            {shown?.icon}
            {shown?.short ?? shown?.label}
          </span>
        </span>
        <ChevronDown className="size-3.5" />
      </Button>
    </Chooser>
  )
}
