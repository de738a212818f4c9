'use client'

import { X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { TextButton } from '@/components/ui/controls/text-button'
import type { FurtherFilter } from '@/lib/facts/filter-url'
import type { FilterChip } from './filter-words'

type FilterChipsProps = {
  chips: readonly FilterChip[]
  onChange: (more: FurtherFilter) => void
}

/** The conditions that are in effect, each with a way to take it off. */
export function FilterChips({ chips, onChange }: FilterChipsProps) {
  if (chips.length === 0) return null
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <ul aria-label="Filters" className="contents">
        {chips.map(({ key, text, rest }) => (
          <li
            key={key}
            className="inline-flex h-7 max-w-full items-center gap-1 rounded-md border border-line-control bg-fill-3 pl-2.5 text-small text-ink max-sm:h-11"
          >
            <span className="min-w-0 truncate">{text}</span>
            <Button
              aria-label={`Remove the filter ${text}`}
              onPress={() => onChange(rest)}
              className="grid size-6 flex-none place-items-center rounded-sm text-ink-2 hover:text-ink max-sm:size-11"
            >
              <X className="size-3.5" />
            </Button>
          </li>
        ))}
      </ul>
      <TextButton className="text-small text-ink-2" onPress={() => onChange({})}>
        Clear filters
      </TextButton>
    </div>
  )
}
