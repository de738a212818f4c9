'use client'

import { Pin } from 'lucide-react'
import { memo } from 'react'
import { Button } from 'react-aria-components/Button'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { cx } from '@/components/ui/layout/cx'
import { Cell } from '@/components/ui/layout/table'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { Field } from '@/lib/contracts/field'
import type { Sample } from '@/lib/contracts/sample'
import type { Column } from '@/lib/facts/sample-view'
import { ColumnCell } from './column-cell'
import { Guess, isAgreeing, OwnTags, type TagNames } from './tag-cells'

export type RowActions = {
  onCurrent: (position: number) => void
  onSelect: (id: number, position: number) => void
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
  /** Shown whole beside the list. */
  isOpen: boolean
  canEdit: boolean
  columns: readonly Column[]
  fields: readonly Field[]
}

/** More than two lines show; a text may have a million. */
const SHOWN_CHARACTERS = 500

/** One line where tag and certainty fit into it, else what the sandbox says stands below. */
const TAG_CELL =
  'pointer-events-none relative -ml-1 flex min-w-0 items-center gap-x-2 gap-y-0.5 overflow-hidden pl-1 @mid:flex-nowrap max-sm:flex-nowrap'

/** Two lines of the text, its tag beside the sandbox’s; a card on phones. Every one is as high: `ROW_HEIGHT` in use-row-window. */
export const SampleRow = memo(function SampleRow({
  sample,
  position,
  names,
  isSelected,
  isPinned,
  isCurrent,
  isOpen,
  canEdit,
  columns,
  fields,
  onCurrent,
  onSelect,
  onOpen,
  onRetag,
}: SampleRowProps) {
  const language = useTextLanguage()
  const ownTags = <OwnTags sample={sample} names={names} />
  return (
    <tr
      data-index={position}
      data-chosen={isSelected || isOpen}
      aria-rowindex={position + 2}
      onFocus={() => onCurrent(position)}
      className={cx(
        'relative max-sm:h-26 max-sm:overflow-hidden',
        canEdit && 'max-sm:grid-cols-check!',
        isCurrent && 'shadow-current',
      )}
    >
      {canEdit && (
        <Cell>
          <Checkbox
            isLabelHidden
            className="relative z-1 -ml-1 flex!"
            label={`Select text ${sample.id}`}
            isSelected={isSelected}
            onChange={() => onSelect(sample.id, position)}
          />
        </Cell>
      )}
      <Cell isRowHeader className={canEdit ? 'max-sm:col-span-2' : 'max-sm:col-span-full'}>
        <Button
          {...language}
          data-row-button
          aria-expanded={isOpen}
          onPress={() => onOpen(position)}
          // The ring keeps clear of the letters; a press anywhere beside the other controls opens the text.
          className="focus-inset -mx-1.5 line-clamp-2 w-[calc(100%+12px)] cursor-pointer rounded-sm px-1.5 text-start font-normal wrap-anywhere after:absolute after:inset-0"
        >
          {isPinned && (
            <Pin aria-label="Pinned:" className="me-1.5 inline size-3.5 align-[-2px] text-ink-3" />
          )}
          {sample.text.slice(0, SHOWN_CHARACTERS)}
        </Button>
      </Cell>
      <Cell
        className={cx(
          'max-sm:min-w-0',
          canEdit ? 'max-sm:col-span-2 max-sm:col-start-2' : 'max-sm:col-span-full',
        )}
      >
        <span className={cx(TAG_CELL, isAgreeing(sample) ? 'flex-nowrap' : 'flex-wrap')}>
          {canEdit ? (
            <Button
              data-tag-button
              onPress={({ target }) => onRetag(position, target)}
              className="pointer-events-auto -mx-1 inline-flex min-h-6 max-w-full min-w-0 items-center rounded-sm px-1 hover:bg-fill-3"
            >
              {ownTags}
              <span className="sr-only">. Change the tags of text {sample.id}</span>
            </Button>
          ) : (
            ownTags
          )}
          <Guess sample={sample} names={names} />
        </span>
      </Cell>
      {columns.map((column) => (
        <ColumnCell key={column} column={column} sample={sample} fields={fields} />
      ))}
    </tr>
  )
})
