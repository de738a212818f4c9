'use client'

import { X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Select } from '@/components/ui/controls/select'
import { TagChip } from '@/components/ui/marks/tag-chip'
import type { Tag } from '@/lib/contracts/tag'

type TagsFilterProps = {
  label: string
  tags: readonly Tag[]
  chosen: readonly number[] | undefined
  onChange: (tags: number[] | undefined) => void
}

/** Several tags: chosen one after the other, taken away one by one. */
export function TagsFilter({ label, tags, chosen = [], onChange }: TagsFilterProps) {
  const left = tags.filter(({ id }) => !chosen.includes(id))
  return (
    <div className="min-w-0">
      <Select
        label={label}
        placeholder={chosen.length > 0 ? 'Add a tag' : 'Any'}
        options={left.map(({ id, name }) => ({ id: String(id), label: name }))}
        value={null}
        onChange={(id) => onChange([...chosen, Number(id)])}
        isDisabled={left.length === 0}
      />
      {chosen.length > 0 && (
        <ul aria-label={label} className="mt-1.5 flex flex-wrap gap-1.5">
          {chosen.map((id) => {
            const name = tags.find((tag) => tag.id === id)?.name ?? 'deleted tag'
            const others = chosen.filter((one) => one !== id)
            return (
              <li key={id} className="inline-flex max-w-full min-w-0 items-center">
                <TagChip>{name}</TagChip>
                <Button
                  aria-label={`Remove ${name}`}
                  onPress={() => onChange(others.length > 0 ? others : undefined)}
                  className="grid size-6 place-items-center text-ink-2 hover:text-ink max-sm:size-11"
                >
                  <X className="size-3.5" />
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
