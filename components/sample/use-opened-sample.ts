'use client'

import { useState } from 'react'
import type { Sample } from '@/lib/contracts/sample'
import type { SampleList } from './use-sample-list'

/** The text is missing until its row is read. */
type Opened = { position: number; sample: Sample | undefined }

/**
 * The text that is open beside the list. It stays so when it no longer matches the filter, for example once it is tagged.
 * `follow` makes its row the current one.
 */
export function useOpenedSample(list: SampleList, follow: (position: number) => void) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [wasOpened, setWasOpened] = useState(false)
  const arrived = opened && !opened.sample ? list.at(opened.position) : undefined
  if (opened && arrived) setOpened({ ...opened, sample: arrived })

  const position = opened?.sample && list.positionOf(opened.sample.id)
  const sample = position === undefined ? opened?.sample : list.at(position)

  function open(next: number) {
    setWasOpened(true)
    setOpened({ position: next, sample: list.at(next) })
  }

  return {
    isOpen: opened !== null,
    /** Once, since the page was loaded: what shows it has to be there. */
    wasOpened,
    sample: opened ? sample : undefined,
    open,
    close: () => setOpened(null),
    move(by: 1 | -1) {
      if (!opened) return
      // Where the list has closed up behind the text, the next one stands where it stood.
      const isGone = position === undefined && list.at(opened.position) !== undefined
      const from = position ?? opened.position
      const next = isGone && by === 1 ? from : from + by
      if (next < 0 || next >= list.length) return
      open(next)
      follow(next)
    },
    /** Shows what is on its way, also when the list no longer has the text. */
    show(change: Partial<Pick<Sample, 'tags' | 'fields'>>) {
      if (opened && sample) setOpened({ ...opened, sample: { ...sample, ...change } })
    },
  }
}
