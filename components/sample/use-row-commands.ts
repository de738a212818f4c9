'use client'

import { useState } from 'react'
import { toast } from '@/components/ui/feedback/toast'
import { PROMISES } from '@/lib/contracts/limits'
import type { Model } from '@/lib/contracts/model'
import { usePromises } from '@/lib/queries/promises'
import type { Rows } from './use-rows'
import type { SampleActions } from './use-sample-actions'

const TOO_MANY = `A model can have at most ${PROMISES} promises.`

/** What is done to the selected texts, or else to the current one; afterwards nothing is selected. */
export function useRowCommands(
  model: Model,
  { list, selecting, target }: Rows,
  { accept, fitsNoTag, untag, changes }: SampleActions,
) {
  const [isAsking, setAsking] = useState(false)
  const { data: promises } = usePromises(model.id)
  const pinned: ReadonlySet<number> = new Set(promises?.items.map(({ id }) => id))

  const { isAll, ids: chosen } = selecting.selection
  const selected = isAll ? list.matches.value : chosen.size

  async function idsOfAll() {
    try {
      return await list.idsBetween(0, selected - 1)
    } catch {
      toast({ kind: 'error', title: 'The texts could not be read. Try again.' })
      return null
    }
  }

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
    untag(tag: number | null) {
      if (target) untag(target, tag)
      selecting.clear()
    },
    /** Why the selected texts cannot be promises, if they cannot. */
    pinReason: selected <= PROMISES ? undefined : TOO_MANY,
    /** Pins them, or unpins them when all are pinned. */
    async pin() {
      if (!target || selected > PROMISES) return
      const ids = 'ids' in target ? target.ids : await idsOfAll()
      if (!ids) return
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
