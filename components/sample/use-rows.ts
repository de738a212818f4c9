'use client'

import { targetOf } from './sample-target'
import { filterOf, viewAddress } from './sample-view'
import { isEmpty } from './selection'
import { useOpenedSample } from './use-opened-sample'
import { useRowCursor } from './use-row-cursor'
import { useRowWindow } from './use-row-window'
import { useSampleList } from './use-sample-list'
import { useSampleView } from './use-sample-view'
import { useSelection } from './use-selection'

/** The texts of a view, and which of them are in sight, current, selected or open. */
export function useRows(modelId: string) {
  const { view, change } = useSampleView()
  const list = useSampleList(modelId, view)
  const { samples, query } = list
  const rowWindow = useRowWindow({ count: samples.length + (query.hasNextPage ? 1 : 0) })
  const cursor = useRowCursor(rowWindow, samples.length)
  const selecting = useSelection(
    viewAddress(view),
    samples.map(({ id }) => id),
  )
  const opened = useOpenedSample(samples)

  const hasSelection = !isEmpty(selecting.selection)
  const current = cursor.current === null ? undefined : samples[cursor.current]
  /** What a command is about: the selected texts, or else the current one. */
  const target = hasSelection
    ? targetOf(selecting.selection, filterOf(view))
    : current && { ids: [current.id] }

  return { view, change, list, rowWindow, cursor, current, selecting, hasSelection, target, opened }
}

export type Rows = ReturnType<typeof useRows>
