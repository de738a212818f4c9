'use client'

import { viewAddress, wholeFilterOf } from '@/lib/facts/sample-view'
import { targetOf } from './sample-target'
import { isEmpty } from './selection'
import { useOpenedSample } from './use-opened-sample'
import { useRowCursor } from './use-row-cursor'
import { useSampleList } from './use-sample-list'
import { useSampleView } from './use-sample-view'
import { useSelection } from './use-selection'

/** The texts of a view, and which of them are in sight, current, selected or open. */
export function useRows(modelId: string) {
  const { view, change, open } = useSampleView()
  const list = useSampleList(modelId, view)
  const cursor = useRowCursor(list.rowWindow, list.length)
  const selecting = useSelection(viewAddress(view), list)
  const opened = useOpenedSample(list, cursor.moveTo)

  const hasSelection = !isEmpty(selecting.selection)
  const current = cursor.current === null ? undefined : list.at(cursor.current)
  /** What a command is about: the selected texts, or else the current one. */
  const target = hasSelection
    ? targetOf(selecting.selection, wholeFilterOf(view))
    : current && { ids: [current.id] }

  return { view, change, open, list, cursor, current, selecting, hasSelection, target, opened }
}

export type Rows = ReturnType<typeof useRows>
