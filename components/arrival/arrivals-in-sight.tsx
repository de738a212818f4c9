'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Arrival } from '@/lib/contracts/arrival'
import { isUnderWay } from '@/lib/facts/under-way'
import { arrivalsQuery } from '@/lib/queries/arrivals'
import { ArrivalState } from './arrival-state'

/** For so long it is said that a model did not come, unless another one was brought since. */
const FAILURE_TOLD_MS = 86_400_000

/** Models on their way in, also those that were brought before a browser was closed, and how those ended that were seen here. */
export function ArrivalsInSight() {
  const { data } = useQuery(arrivalsQuery())
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set())
  const all = data?.items ?? []
  const fresh = all.filter((one) => isUnderWay(one) && !seen.has(one.id))
  if (fresh.length > 0) setSeen(new Set([...seen, ...fresh.map(({ id }) => id)]))
  const shown = all.filter((one, place) => seen.has(one.id) || (place === 0 && hasJustFailed(one)))
  if (shown.length === 0) return null
  return (
    <section aria-label="Models on their way in" className="mb-5 flex flex-col gap-3">
      {shown.map(({ id }) => (
        <ArrivalState key={id} arrivalId={id} />
      ))}
    </section>
  )
}

function hasJustFailed({ state, finished }: Arrival): boolean {
  return (
    state === 'failed' &&
    finished !== null &&
    Date.now() - new Date(finished).getTime() < FAILURE_TOLD_MS
  )
}
