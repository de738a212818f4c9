'use client'

import { FilterSelect } from './filter-select'
import type { Option } from './option'

type FilterOneProps<Id extends string> = {
  /** “Who” of “Who Everybody”. */
  label: string
  /** “Everybody”. */
  all: string
  options: readonly Option<Id>[]
  /** undefined: all. */
  value: Id | undefined
  /** null: all. */
  onChange: (value: Id | null) => void
  className?: string
}

const ALL = 'all'

/** A filter that shows all, or one of some. */
export function FilterOne<Id extends string>(props: FilterOneProps<Id>) {
  const { label, all, options, value, onChange, className } = props
  return (
    <FilterSelect<Id | typeof ALL>
      label={label}
      isActive={value !== undefined}
      value={value ?? ALL}
      options={[{ id: ALL, label: all }, ...options]}
      onChange={(id) => onChange(id === ALL ? null : id)}
      {...(className && { className })}
    />
  )
}
