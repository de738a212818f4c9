'use client'

import { useState } from 'react'
import type { Model } from '@/lib/contracts/model'
import { usePromises } from '@/lib/queries/promises'
import type { Rows } from './use-rows'
import type { SampleActions } from './use-sample-actions'

/** What is done to the selected texts, or else to the current one; afterwards nothing is selected. */
export function useRowCommands(
  model: Model,
  { selecting, target }: Rows,
  { accept, fitsNoTag, changes }: SampleActions,
) {
  const [isAsking, setAsking] = useState(false)
  const { data: promises } = usePromises(model.id)
  const pinned: ReadonlySet<number> = new Set(promises?.items.map(({ id }) => id))

  function removeNow() {
    if (target) changes.remove(target)
    selecting.clear()
    setAsking(false)
  }

  return {
    accept() {
      if (!target || !model.langur.sandbox) return
      accept(target)
      selecting.clear()
    },
    fitsNoTag() {
      if (!target) return
      fitsNoTag(target)
      selecting.clear()
    },
    /** Ids of texts that are promises. */
    pinned,
    /** Pins them, or unpins them when all are pinned. */
    pin() {
      if (!target || !('ids' in target)) return
      const { ids } = target
      if (ids.every((id) => pinned.has(id))) changes.unpin(ids)
      else changes.pin(ids)
      selecting.clear()
    },
    /** Asks first where all that match are selected. */
    remove() {
      if (!target) return
      if (selecting.selection.isAll) setAsking(true)
      else removeNow()
    },
    removeNow,
    isAsking,
    setAsking,
  }
}

export type RowCommands = ReturnType<typeof useRowCommands>
