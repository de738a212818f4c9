'use client'

import { Check, Plus, TagIcon, X } from 'lucide-react'
import type { RefObject } from 'react'
import { useState } from 'react'
import { useFilter } from 'react-aria/useFilter'
import type { Selection } from 'react-aria-components'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { OPTION, POPOVER } from '@/components/ui/controls/popover-style'
import { SearchField } from '@/components/ui/controls/search-field'
import { foldName } from '@/lib/contracts/fold-name'
import type { Tag } from '@/lib/contracts/tag'

type TagPickerProps = {
  label: string
  /** What it opens beside. */
  triggerRef: RefObject<Element | null>
  isOpen: boolean
  onClose: () => void
  tags: readonly Tag[]
  /** The tags that are there now. */
  chosen: readonly number[]
  /** Several can be on at once; the picker stays open. */
  isMultiple: boolean
  onChoose: (tags: number[]) => void
  onCreate: (name: string) => void
}

const NEW = 'new'
const NONE = 'none'

/** Tags in a floating list that narrows while one types; a name that is new becomes a tag. */
export function TagPicker({ label, triggerRef, isOpen, onClose, ...list }: TagPickerProps) {
  return (
    <Popover
      triggerRef={triggerRef}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      placement="bottom start"
      offset={4}
      className={POPOVER}
    >
      <Dialog aria-label={label} className="w-64 outline-none">
        <TagList {...list} onClose={onClose} />
      </Dialog>
    </Popover>
  )
}

type TagListProps = Omit<TagPickerProps, 'label' | 'triggerRef' | 'isOpen'>

function TagList({ onClose, tags, chosen, isMultiple, onChoose, onCreate }: TagListProps) {
  const [name, setName] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const typed = name.trim()
  const isNew = typed !== '' && !tags.some((tag) => foldName(tag.name) === foldName(typed))

  function choose(keys: Selection) {
    if (keys === 'all') return
    if (keys.has(NEW)) {
      onCreate(typed)
      return onClose()
    }
    if (keys.has(NONE)) {
      onChoose([])
      return onClose()
    }
    const picked = tags.filter((tag) => keys.has(tag.id)).map((tag) => tag.id)
    if (isMultiple) return onChoose(picked)
    if (picked.length > 0) onChoose(picked)
    onClose()
  }

  return (
    <Autocomplete
      inputValue={name}
      onInputChange={setName}
      filter={(text, input) => text === NEW || contains(text, input.trim())}
    >
      <SearchField label="Find or name a tag" autoFocus className="mb-1" />
      <ListBox
        aria-label="Tags"
        selectionMode={isMultiple ? 'multiple' : 'single'}
        selectedKeys={chosen}
        onSelectionChange={choose}
        className="max-h-72 overflow-y-auto outline-none"
        renderEmptyState={() => (
          <span className="block px-2.5 py-2 text-ink-3">Type the name of the first tag</span>
        )}
      >
        {tags.map((tag) => (
          <ListBoxItem key={tag.id} id={tag.id} textValue={tag.name} className={OPTION}>
            {({ isSelected }) => (
              <>
                <TagIcon className="text-ink-3" />
                <span className="min-w-0 flex-1 truncate">{tag.name}</span>
                {isSelected && <Check className="size-3.5 text-ink-2" />}
              </>
            )}
          </ListBoxItem>
        ))}
        {chosen.length > 0 && !isMultiple && (
          <ListBoxItem id={NONE} textValue="Remove the tag" className={OPTION}>
            <X className="text-ink-3" />
            Remove the tag
          </ListBoxItem>
        )}
        {isNew && (
          <ListBoxItem id={NEW} textValue={NEW} className={OPTION}>
            <Plus className="text-ink-3" />
            <span className="min-w-0 flex-1 truncate">New tag “{typed}”</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}
