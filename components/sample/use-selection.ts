'use client'

import { useState } from 'react'
import { toast } from '@/components/ui/feedback/toast'
import { extend, nothing, type Selection, toggle, toggleLoaded } from './selection'
import type { SampleList } from './use-sample-list'
import { useShift } from './use-shift'

/** Rows that one press with Shift may select; all that match can be selected at once. */
const LONGEST_RANGE = 2_000

/** The selected rows; another filter is another list, in which nothing is selected yet. */
export function useSelection(listName: string, { loadedIds, idsBetween }: SampleList) {
  const [kept, setKept] = useState({ listName, selection: nothing, anchorAt: 0 })
  const isShift = useShift()
  const selection = kept.listName === listName ? kept.selection : nothing

  function set(next: Selection, anchorAt = 0) {
    setKept({ listName, selection: next, anchorAt })
  }

  /** Rows between the two that were never in sight are read first. */
  async function extendTo(id: number, position: number) {
    if (Math.abs(position - kept.anchorAt) >= LONGEST_RANGE) {
      const most = LONGEST_RANGE.toLocaleString('en')
      toast({ kind: 'error', title: `At most ${most} rows can be selected by one range.` })
      return
    }
    try {
      const ids = await idsBetween(kept.anchorAt, position)
      setKept((now) => ({ ...now, selection: extend(now.selection, id, ids), anchorAt: position }))
    } catch {
      toast({ kind: 'error', title: 'The rows between could not be read. Try again.' })
    }
  }

  return {
    selection,
    clear: () => set(nothing),
    selectAll: () => set({ ...nothing, isAll: true }),
    toggleLoaded: () => set(toggleLoaded(selection, loadedIds)),
    /** With Shift held: from the last selected row to this one. */
    press(id: number, position: number) {
      const hasAnchor = selection.anchor !== null
      if (isShift.current && hasAnchor) void extendTo(id, position)
      else set(toggle(selection, id, loadedIds), position)
    },
  }
}
