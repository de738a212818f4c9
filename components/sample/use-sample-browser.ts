'use client'

import { type RefObject, useRef, useState } from 'react'
import { useKeys } from '@/components/ui/keys/use-keys'
import type { Model } from '@/lib/contracts/model'
import { usePromises } from '@/lib/queries/promises'
import { type SampleTarget, targetOf } from './sample-target'
import { filterOf, viewAddress } from './sample-view'
import { isEmpty } from './selection'
import { useOpenedSample } from './use-opened-sample'
import { useRowCursor } from './use-row-cursor'
import { useRowWindow } from './use-row-window'
import { useSampleActions } from './use-sample-actions'
import { useSampleList } from './use-sample-list'
import { useSampleView } from './use-sample-view'
import { useSelection } from './use-selection'

type Picking = { target: SampleTarget; chosen: readonly number[]; isOne: boolean }

/** Everything the list of texts remembers, and what its keys do. */
export function useSampleBrowser(model: Model, canEdit: boolean) {
  const { view, change } = useSampleView()
  const list = useSampleList(model.id, view)
  const { samples, query } = list
  const rowWindow = useRowWindow({ count: samples.length + (query.hasNextPage ? 1 : 0) })
  const cursor = useRowCursor(rowWindow, samples.length)
  const selecting = useSelection(
    viewAddress(view),
    samples.map(({ id }) => id),
  )
  const opened = useOpenedSample(samples)
  const actions = useSampleActions(model, view)
  const [picking, setPicking] = useState<Picking | null>(null)
  const pickerAt = useRef<Element>(null)
  const bulkTagButton = useRef<HTMLButtonElement>(null)
  const [isAsking, setAsking] = useState(false)

  const { data: promises } = usePromises(model.id)
  const pinned: ReadonlySet<number> = new Set(promises?.items.map(({ id }) => id))

  const { selection } = selecting
  const hasSelection = !isEmpty(selection)
  const currentSample = cursor.current === null ? undefined : samples[cursor.current]
  const chosenTarget = hasSelection
    ? targetOf(selection, filterOf(view))
    : currentSample && { ids: [currentSample.id] }

  function pickFor(position: number, cell: Element | null) {
    const sample = samples[position]
    if (!sample || !cell) return
    pickerAt.current = cell
    setPicking({ target: { ids: [sample.id] }, chosen: sample.tags, isOne: true })
  }

  function pickForSelection() {
    if (!chosenTarget) return
    pickerAt.current = bulkTagButton.current
    setPicking({ target: chosenTarget, chosen: [], isOne: false })
  }

  function pick(tags: number[]) {
    if (!picking) return
    if (picking.isOne) {
      setPicking({ ...picking, chosen: tags })
      return actions.setTags(picking.target, tags)
    }
    const [tag] = tags
    if (tag !== undefined) actions.addTag(picking.target, tag)
    selecting.clear()
  }

  function create(name: string) {
    if (picking) actions.createAndAdd(picking.target, name)
    selecting.clear()
  }

  function accept() {
    if (!chosenTarget || !model.langur.sandbox) return
    actions.accept(chosenTarget)
    selecting.clear()
  }

  function remove() {
    if (!chosenTarget) return
    if (selection.isAll) return setAsking(true)
    removeNow()
  }

  function removeNow() {
    if (chosenTarget) actions.changes.remove(chosenTarget)
    selecting.clear()
    setAsking(false)
  }

  /** Pins what is chosen, or unpins it when all of it is pinned. */
  function pinChosen() {
    if (!chosenTarget || !('ids' in chosenTarget)) return
    const { ids } = chosenTarget
    if (ids.every((id) => pinned.has(id))) actions.changes.unpin(ids)
    else actions.changes.pin(ids)
    selecting.clear()
  }

  const press = () => currentSample && selecting.press(currentSample.id)
  function retag() {
    if (hasSelection) pickForSelection()
    else if (cursor.current !== null) pickFor(cursor.current, cursor.tagButton(cursor.current))
  }

  const openCurrent = () => cursor.current !== null && opened.open(cursor.current)
  const rowKeys = {
    j: () => cursor.move(1),
    k: () => cursor.move(-1),
    Enter: openCurrent,
    Escape: selecting.clear,
  }
  const editKeys = {
    x: press,
    'Shift+x': press,
    t: retag,
    a: accept,
    p: pinChosen,
    Delete: remove,
    Backspace: remove,
    z: actions.changes.undoLast,
  }
  // The rows of the last filter stay in sight while the next ones are on their way: nothing is done to them.
  const isSettled = !query.isPlaceholderData
  useKeys({ ...(isSettled && rowKeys), ...(isSettled && canEdit && editKeys) })

  return {
    view,
    change,
    list,
    rowWindow,
    cursor,
    selecting,
    opened,
    actions,
    hasSelection,
    picking,
    pickerAt: pickerAt as RefObject<Element | null>,
    bulkTagButton,
    pickFor,
    pickForSelection,
    pick,
    create,
    closePicker: () => setPicking(null),
    accept,
    pinned,
    pinChosen,
    remove,
    removeNow,
    isAsking,
    setAsking,
  }
}
