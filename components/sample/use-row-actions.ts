'use client'

import { useEffect, useRef, useState } from 'react'
import type { RowActions } from './sample-row'

/** The same functions as long as the table lives: a row is only drawn again when something of it changes. */
export function useRowActions(actions: RowActions): RowActions {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  const [stable] = useState<RowActions>(() => ({
    onCurrent: (position) => latest.current.onCurrent(position),
    onSelect: (id, position) => latest.current.onSelect(id, position),
    onOpen: (position) => latest.current.onOpen(position),
    onRetag: (position, cell) => latest.current.onRetag(position, cell),
  }))
  return stable
}
