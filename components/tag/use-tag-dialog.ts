'use client'

import { useState } from 'react'
import type { TagRowData } from './tag-rows'

export type TagDialogRequest = { kind: 'delete' | 'merge'; tag: TagRowData }

/** The tag is kept while the dialog closes, so that its words do not vanish before it does. */
export function useTagDialog() {
  const [request, setRequest] = useState<TagDialogRequest | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  return {
    request,
    isOpen,
    open: (next: TagDialogRequest) => {
      setRequest(next)
      setIsOpen(true)
    },
    close: () => setIsOpen(false),
  }
}
