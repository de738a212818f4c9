'use client'

import { useState } from 'react'
import type { CheckWithTexts, RandomCheckText } from '@/lib/contracts/random-check'
import { useJudgeRandomCheck } from '@/lib/queries/random-checks'

/** One text of a check after the other, in the order of drawing, and the way back. */
export function useCheck(modelId: string, checkId: number) {
  const { mutate } = useJudgeRandomCheck(modelId, checkId)
  const [places, setPlaces] = useState<readonly number[]>([])

  /** The first text of which nobody has said anything, and how many are judged. */
  function stateOf({ items }: CheckWithTexts) {
    const open = items.filter(({ right_tags }) => right_tags === null)
    return { current: open[0], judged: items.length - open.length }
  }

  function judge({ place }: RandomCheckText, rightTags: readonly number[]) {
    setPlaces([...places, place])
    mutate({ place, rightTags: [...rightTags] })
  }

  /** Takes back what was said last; after coming back to the page that is the last place. */
  function undo({ items }: CheckWithTexts) {
    const last = places.at(-1) ?? items.findLast(({ right_tags }) => right_tags !== null)?.place
    if (last === undefined) return
    setPlaces(places.slice(0, -1))
    mutate({ place: last, rightTags: null })
  }

  return { stateOf, judge, undo }
}

export type Checking = ReturnType<typeof useCheck>
