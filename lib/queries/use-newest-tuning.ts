'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Tuning } from '@/lib/contracts/tuning'
import { isUnderWay } from '@/lib/facts/under-way'
import { modelKey } from './models'
import { newestTuningQuery } from './tunings'

/** The last search. When one ends, the model is read again: its settings may be others, and a training may wait. */
export function useNewestTuning(modelId: string): Tuning | null {
  const client = useQueryClient()
  const { data } = useQuery(newestTuningQuery(modelId))
  const tuning = data?.items[0] ?? null
  const isActive = tuning !== null && isUnderWay(tuning)
  const wasActive = useRef(isActive)

  useEffect(() => {
    if (wasActive.current && !isActive) {
      void client.invalidateQueries({ queryKey: modelKey(modelId) })
    }
    wasActive.current = isActive
  }, [client, modelId, isActive])
  return tuning
}
