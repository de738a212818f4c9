'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Model } from '@/lib/contracts/model'
import { isUnderWay } from '@/lib/facts/under-way'
import { modelKey, modelQuery } from './models'

/**
 * Keeps the open page of a model in step with what other people, programs and trainings do: when polling shows a new
 * revision or version, or that a training began or ended (its answers for all texts come last), all that was read of
 * the model is read again. The queue of texts to tag is left alone: a
 * person stands in the middle of it, and its page refills it.
 */
export function useModelRefresh(modelId: string): void {
  const client = useQueryClient()
  const { data } = useQuery(modelQuery(modelId))
  const state = data && stateOf(data)
  const seen = useRef(state)

  useEffect(() => {
    const isNews = seen.current !== undefined && seen.current !== state
    seen.current = state
    if (!isNews) return
    void client.invalidateQueries(
      {
        queryKey: modelKey(modelId),
        predicate: ({ queryKey }) => queryKey.length > 2 && queryKey[2] !== 'queue',
      },
      // A change made on this page has started its own refresh already.
      { cancelRefetch: false },
    )
  }, [client, modelId, state])
}

function stateOf({ langur: { revision, sandbox, production, run } }: Model): string {
  return [revision, sandbox?.number, production?.number, isUnderWay(run)].join()
}
