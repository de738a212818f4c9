'use client'

import { SearchField } from '@/components/ui/controls/search-field'
import { cx } from '@/components/ui/layout/cx'
import type { TagColour } from '@/lib/contracts/choices'
import type { QueueItem } from '@/lib/contracts/queue'
import type { Tag } from '@/lib/contracts/tag'
import type { TagKeys } from '@/lib/facts/tag-keys'
import { TagButton } from './tag-button'

type TagGridProps = {
  tags: readonly Tag[]
  /** All of them, or those that match what is typed. */
  shown: readonly Tag[]
  keys: TagKeys
  colourOf: (tagId: number) => TagColour | null
  answers: QueueItem['answers']
  suggested: readonly number[]
  /** The tags that are on; null where one tag is all a text gets. */
  picked: readonly number[] | null
  find: TagFind
  onPress: (tagId: number) => void
}

export type TagFind = { value: string; onChange: (value: string) => void; onEnter: () => void }

/** More than these scroll. */
const MOST_IN_SIGHT = 24

export function TagGrid(props: TagGridProps) {
  const { tags, shown, keys, colourOf, answers, suggested, picked, find, onPress } = props
  const confidenceOf = new Map(answers.map((one) => [one.tag_id, one.confidence]))
  return (
    <div className="flex flex-col gap-2">
      {tags.some(({ id }) => !keys.has(id)) && (
        <SearchField
          label="Find a tag"
          shortcut="F"
          value={find.value}
          onChange={find.onChange}
          onSubmit={find.onEnter}
          data-find-tag
        />
      )}
      <fieldset
        aria-label="Choose a tag"
        className={cx(
          'grid grid-cols-keys gap-2 max-sm:grid-cols-keys-s',
          shown.length > MOST_IN_SIGHT && 'max-h-120 overflow-y-auto p-1',
        )}
      >
        {shown.map((tag) => {
          return (
            <TagButton
              key={tag.id}
              name={tag.name}
              digit={keys.get(tag.id)}
              colour={colourOf(tag.id)}
              confidence={confidenceOf.get(tag.id)}
              isSuggested={suggested.includes(tag.id)}
              isPicked={picked?.includes(tag.id)}
              onPress={() => onPress(tag.id)}
            />
          )
        })}
      </fieldset>
      {shown.length === 0 && <p className="text-ink-2">No tag is called “{find.value}”.</p>}
    </div>
  )
}
