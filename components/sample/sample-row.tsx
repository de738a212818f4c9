'use client'

import { Pin } from 'lucide-react'
import { memo } from 'react'
import { Button } from 'react-aria-components'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { cx } from '@/components/ui/layout/cx'
import { Cell } from '@/components/ui/layout/table'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { Sample } from '@/lib/contracts/sample'
import { day } from '@/lib/format/date'
import { OwnTags, SandboxSays, type TagNames } from './tag-cells'

export type RowActions = {
  onCurrent: (position: number) => void
  onSelect: (id: number) => void
  onOpen: (position: number) => void
  onRetag: (position: number, cell: Element) => void
}

type SampleRowProps = RowActions & {
  sample: Sample
  /** Its place in the list, from 0. */
  position: number
  names: TagNames
  isSelected: boolean
  /** A promise: it must always come out as it is tagged. */
  isPinned: boolean
  isCurrent: boolean
  canEdit: boolean
  hasSandbox: boolean
  measure: (row: HTMLTableRowElement | null) => void
}

/** More than any line shows; a text may have a million. */
const SHOWN_CHARACTERS = 500

/** A line of the text, its tags and what the sandbox says of it; a card on phones. */
export const SampleRow = memo(function SampleRow({
  sample,
  position,
  names,
  isSelected,
  isPinned,
  isCurrent,
  canEdit,
  hasSandbox,
  measure,
  onCurrent,
  onSelect,
  onOpen,
  onRetag,
}: SampleRowProps) {
  const language = useTextLanguage()
  const ownTags = <OwnTags tags={sample.tags} names={names} />
  return (
    <tr
      ref={measure}
      data-index={position}
      data-chosen={isSelected}
      aria-rowindex={position + 2}
      onFocus={() => onCurrent(position)}
      className={cx(canEdit && 'max-sm:grid-cols-check!', isCurrent && 'shadow-current')}
    >
      {canEdit && (
        <Cell>
          <Checkbox
            isLabelHidden
            className="-ml-1 flex!"
            label={`Select text ${sample.id}`}
            isSelected={isSelected}
            onChange={() => onSelect(sample.id)}
          />
        </Cell>
      )}
      <Cell isRowHeader className={canEdit ? 'max-sm:col-span-2' : 'max-sm:col-span-full'}>
        <Button
          {...language}
          data-row-button
          onPress={() => onOpen(position)}
          className="focus-inset block w-full cursor-pointer truncate rounded-sm py-1 text-start font-normal max-sm:line-clamp-3 max-sm:whitespace-normal"
        >
          {isPinned && (
            <Pin aria-label="Pinned:" className="me-1.5 inline size-3.5 align-[-2px] text-ink-3" />
          )}
          {sample.text.slice(0, SHOWN_CHARACTERS)}
        </Button>
      </Cell>
      <Cell className={canEdit ? 'max-sm:col-start-2' : ''}>
        {canEdit ? (
          <Button
            data-tag-button
            onPress={({ target }) => onRetag(position, target)}
            className="-mx-1 inline-flex max-w-full min-h-6 items-center rounded-sm px-1 hover:bg-fill-3"
          >
            {ownTags}
            <span className="sr-only">. Change the tags of text {sample.id}</span>
          </Button>
        ) : (
          ownTags
        )}
      </Cell>
      {hasSandbox && (
        <Cell className="max-sm:max-w-40 max-sm:min-w-0">
          <SandboxSays sample={sample} names={names} />
        </Cell>
      )}
      <Cell hideBelow="lg" className="truncate text-ink-3">
        {sample.source}
      </Cell>
      <Cell hideBelow="sm" className="whitespace-nowrap text-ink-3">
        <time dateTime={sample.added} suppressHydrationWarning>
          {day(sample.added)}
        </time>
      </Cell>
    </tr>
  )
})
