import type { KeyboardEvent } from 'react'
import type { Axis } from '@/components/ui/charts/axis'
import { Meter } from '@/components/ui/charts/meter'
import { Kbd } from '@/components/ui/keys/kbd'
import { cx } from '@/components/ui/layout/cx'
import { Cell, Row } from '@/components/ui/layout/table'
import { TagDot } from '@/components/ui/marks/tag-dot'
import { count } from '@/lib/format/count'
import { DragHandle } from './drag-handle'
import { RenameTag } from './rename-tag'
import { TagF1 } from './tag-f1'
import { TagMenu } from './tag-menu'
import type { TagRowData } from './tag-rows'
import { useRowDrag } from './use-row-drag'
import type { TagDialogRequest } from './use-tag-dialog'
import type { TagOrdering } from './use-tag-order'

type TagRowProps = {
  modelId: string
  row: TagRowData
  /** Moves rows; null where they stand in another order than their own, or must not be moved. */
  ordering: TagOrdering | null
  /** The tag below. */
  nextId: number | null
  /** Whether the report of the sandbox version is here, if there is one. */
  isScoreKnown: boolean
  /** Its texts, as a share of those of the most frequent tag. */
  shareOfMost: number
  /** Of the F1 of all tags. */
  axis: Axis
  /** There is no other tag to merge into. */
  isOnly: boolean
  isRenaming: boolean
  onRename: (isRenaming: boolean) => void
  onDialog: (request: TagDialogRequest) => void
}

export function TagRow({
  modelId,
  row,
  ordering,
  nextId,
  isScoreKnown,
  shareOfMost,
  axis,
  isOnly,
  isRenaming,
  onRename,
  onDialog,
}: TagRowProps) {
  const drag = useRowDrag(row.id, nextId, ordering)

  function moveByKey(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    ordering?.step(row.id, event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <Row isSelected={isRenaming} {...drag.rowProps} onKeyDownCapture={moveByKey}>
      {ordering && (
        <Cell hideBelow="sm">
          <DragHandle name={row.name} buttonProps={drag.dragButtonProps} />
        </Cell>
      )}
      <Cell
        isRowHeader
        stacked={isRenaming ? 'full' : undefined}
        className={cx(
          drag.target === 'before' && 'shadow-drop-before',
          drag.target === 'behind' && 'shadow-drop-behind',
          drag.isDragging && 'opacity-60',
        )}
      >
        {isRenaming ? (
          <RenameTag modelId={modelId} tag={row} onClose={() => onRename(false)} />
        ) : (
          <span className="flex items-center gap-2">
            {row.colour && <TagDot colour={row.colour} />}
            <span className="min-w-0">
              <b className="wrap-anywhere">{row.name}</b>
              {row.description && (
                <span className="block text-small font-normal text-ink-2 wrap-anywhere">
                  {row.description}
                </span>
              )}
            </span>
          </span>
        )}
      </Cell>
      <Cell hideBelow="sm">{row.key && <Kbd keys={row.key.toUpperCase()} />}</Cell>
      <Cell stacked="end" className="max-sm:order-last">
        <span className="inline-flex items-center gap-3">
          <Meter value={shareOfMost} width="lg" className="max-sm:hidden" />
          <span className="w-14 text-right whitespace-nowrap max-sm:w-auto">
            {count(row.count)}
            <span className="text-ink-3 sm:hidden"> {row.count === 1 ? 'text' : 'texts'}</span>
          </span>
        </span>
      </Cell>
      <Cell className="max-sm:order-3">
        {isScoreKnown && <TagF1 f1={row.f1} interval={row.interval} axis={axis} />}
      </Cell>
      <Cell isNumeric stacked="end" className="max-sm:order-2">
        {!isRenaming && (
          <TagMenu
            modelId={modelId}
            tag={row}
            ordering={ordering}
            isOnly={isOnly}
            onRename={() => onRename(true)}
            onDialog={onDialog}
          />
        )}
      </Cell>
    </Row>
  )
}
