'use client'

import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { Tag } from '@/lib/contracts/tag'

type TagChoicesProps = {
  tags: readonly Tag[]
  chosen: readonly number[]
  isMultiple: boolean
  onChoose: (tags: number[]) => void
}

/** All tags as buttons; pressing one that is on takes it away. */
export function TagChoices({ tags, chosen, isMultiple, onChoose }: TagChoicesProps) {
  return (
    <ToggleButtonGroup
      aria-label="Tags of this text"
      selectionMode={isMultiple ? 'multiple' : 'single'}
      selectedKeys={chosen}
      onSelectionChange={(keys) =>
        onChoose(tags.filter((tag) => keys.has(tag.id)).map((tag) => tag.id))
      }
      className="flex max-h-48 flex-wrap gap-1.5 overflow-y-auto p-0.5"
    >
      {tags.map((tag) => (
        <ToggleButton
          key={tag.id}
          id={tag.id}
          className="h-7 max-w-full truncate rounded-md border border-line-strong px-2.5 text-small font-medium text-ink-2 transition-colors hover:border-line-control data-selected:border-ink data-selected:bg-fill-2 data-selected:text-ink data-selected:shadow-chosen max-sm:h-11"
        >
          {tag.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
