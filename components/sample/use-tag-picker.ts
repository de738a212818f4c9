'use client'

import { useRef, useState } from 'react'
import type { SampleTarget } from './sample-target'
import type { Rows } from './use-rows'
import type { SampleActions } from './use-sample-actions'

type Picking = { target: SampleTarget; chosen: readonly number[]; isOne: boolean }

/** The list of tags that opens beside a row or beside the bar of the selection. */
export function useTagPicker({ list, selecting, target }: Rows, actions: SampleActions) {
  const [picking, setPicking] = useState<Picking | null>(null)
  const [wasOpened, setWasOpened] = useState(false)
  const at = useRef<Element>(null)
  const bulkButton = useRef<HTMLButtonElement>(null)

  function openFor(position: number, cell: Element | null) {
    const sample = list.at(position)
    if (!sample || !cell) return
    at.current = cell
    setWasOpened(true)
    setPicking({ target: { ids: [sample.id] }, chosen: sample.tags, isOne: true })
  }

  function openForSelection() {
    if (!target) return
    at.current = bulkButton.current
    setWasOpened(true)
    setPicking({ target, chosen: [], isOne: false })
  }

  /** The tags of one text are set; to many texts one tag is added. */
  function choose(tags: number[]) {
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

  return {
    bulkButton,
    openFor,
    openForSelection,
    /** Once, since the page was loaded: it has to be there. */
    wasOpened,
    /** What the picker itself is drawn from. */
    props: {
      label: picking?.isOne ? 'Tags of this text' : 'Tag the selected texts',
      triggerRef: at,
      isOpen: picking !== null,
      onClose: () => setPicking(null),
      chosen: picking?.chosen ?? [],
      isMultiple: Boolean(picking?.isOne) && actions.isMultiple,
      onChoose: choose,
      onCreate: create,
    },
  }
}

export type TagPicking = ReturnType<typeof useTagPicker>
