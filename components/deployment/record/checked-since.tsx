'use client'

import { useQuery } from '@tanstack/react-query'
import { Stat } from '@/components/ui/layout/stat'
import type { Checks } from '@/lib/contracts/checks'
import { count } from '@/lib/format/count'
import { interval, percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { checksQuery } from '@/lib/queries/deployments'

type CheckedSinceProps = { modelId: string; number: number }

/** How many answers people found right since the deploy, and how sure that number is. */
export function CheckedSince({ modelId, number }: CheckedSinceProps) {
  const { data, error } = useQuery(checksQuery(modelId, number))
  const isKnown = data !== undefined && data.checked > 0
  return (
    <Stat
      label="Checked by people since"
      value={isKnown ? percent(data.right / data.checked) : '–'}
      unit={isKnown ? `of ${count(data.checked)} right` : undefined}
    >
      {error ? error.message : data && wordsOf(data)}
    </Stat>
  )
}

function wordsOf({ checked, interval: range, seen }: Checks): string {
  if (checked === 0) return 'no text was tagged or confirmed'
  const led = seen > 0 ? `; ${plural('answer', seen)} on screen while tagging` : ''
  return `95% interval ${interval(range)}${led}`
}
