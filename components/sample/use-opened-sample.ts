'use client'

import { useState } from 'react'
import type { Sample } from '@/lib/contracts/sample'

type Opened = { sample: Sample; position: number }

/** The text that is open. It stays so when it no longer matches the filter, for example once it is tagged. */
export function useOpenedSample(samples: readonly Sample[]) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const position = samples.findIndex(({ id }) => id === opened?.sample.id)
  const sample = samples[position] ?? opened?.sample

  function open(next: number) {
    const found = samples[next]
    if (found) setOpened({ sample: found, position: next })
  }

  return {
    sample: opened ? sample : undefined,
    open,
    close: () => setOpened(null),
    move(by: 1 | -1) {
      if (!opened) return
      if (position !== -1) return open(position + by)
      // The list has closed up behind the text: the next one stands where it stood.
      open(by === 1 ? opened.position : opened.position - 1)
    },
    /** Shows tags that are on their way, also when the list no longer has the text. */
    retag(tags: number[]) {
      if (opened && sample) setOpened({ ...opened, sample: { ...sample, tags } })
    },
  }
}
