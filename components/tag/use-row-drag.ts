'use client'

import { useRef, useState } from 'react'
import { useDrag } from 'react-aria-components/useDrag'
import { useDrop } from 'react-aria-components/useDrop'
import type { TagOrdering } from './use-tag-order'

const TAG_ID = 'application/x-langur-tag'

/** A row that can be dragged by its handle, and takes another before or behind itself. */
export function useRowDrag(tagId: number, nextId: number | null, ordering: TagOrdering | null) {
  const ref = useRef<HTMLTableRowElement>(null)
  const [isBehind, setBehind] = useState(false)
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    hasDragButton: true,
    getItems: () => [{ [TAG_ID]: String(tagId) }],
    getAllowedDropOperations: () => ['move'],
    isDisabled: ordering === null,
  })
  const { dropProps, isDropTarget } = useDrop({
    ref,
    isDisabled: ordering === null,
    getDropOperation: (types) => (types.has(TAG_ID) ? 'move' : 'cancel'),
    onDropMove: ({ y }) => setBehind(y > (ref.current?.clientHeight ?? 0) / 2),
    async onDrop({ items, y }) {
      const [item] = items
      if (item?.kind !== 'text') return
      const isBelow = y > (ref.current?.clientHeight ?? 0) / 2
      const id = Number(await item.getText(TAG_ID))
      ordering?.move({ id, before: isBelow ? nextId : tagId })
    },
  })
  const target = isBehind ? ('behind' as const) : ('before' as const)
  return {
    rowProps: { ...dragProps, ...dropProps, ref, ...(ordering && { tabIndex: -1 }) },
    dragButtonProps,
    isDragging,
    target: isDropTarget ? target : null,
  }
}
