'use client'

import { useState } from 'react'
import { extend, nothing, type Selection, toggle, toggleLoaded } from './selection'
import { useShift } from './use-shift'

/** The selected rows; another filter is another list, in which nothing is selected yet. */
export function useSelection(listName: string, loaded: readonly number[]) {
  const [kept, setKept] = useState({ listName, selection: nothing })
  const isShift = useShift()
  const selection = kept.listName === listName ? kept.selection : nothing

  function set(next: Selection) {
    setKept({ listName, selection: next })
  }

  return {
    selection,
    clear: () => set(nothing),
    selectAll: () => set({ ...nothing, isAll: true }),
    toggleLoaded: () => set(toggleLoaded(selection, loaded)),
    /** With Shift held: from the last selected row to this one. */
    press: (id: number) => set((isShift.current ? extend : toggle)(selection, id, loaded)),
  }
}
