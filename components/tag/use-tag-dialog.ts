'use client'

import { useState } from 'react'
import type { TagRowData } from './tag-rows'

export type TagDialogRequest = {
  kind: 'delete' | 'merge' | 'split' | 'edit'
  tag: TagRowData
  /** The tag to merge into, where the way here named one. */
  into?: number | null
}

/** A request with how many were made before it. */
export type OpenedTagDialog = TagDialogRequest & { opened: number }

/** The tag is kept while the dialog closes, so that its words do not vanish before it does. `first`: what the page opens with. */
export function useTagDialog(first: TagDialogRequest | null) {
  const [request, setRequest] = useState(first && { ...first, opened: 0 })
  const [isOpen, setIsOpen] = useState(first !== null)
  return {
    request,
    isOpen,
    open: (next: TagDialogRequest) => {
      setRequest({ ...next, opened: (request?.opened ?? 0) + 1 })
      setIsOpen(true)
    },
    close: () => setIsOpen(false),
  }
}
