import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Queue } from '../contracts/sample'
import { api } from './api'
import { modelKey } from './models'

const AHEAD = 20

export function queueKey(modelId: string) {
  return [...modelKey(modelId), 'queue'] as const
}

/**
 * The texts to tag, a portion at a time. A person works through what was read, so nothing is read twice:
 * `skip` tells the ids to leave out of the next portion. An empty portion is the end.
 */
export function queueQuery(modelId: string, skip: () => readonly number[]) {
  const key = queueKey(modelId)
  return infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ signal }) =>
      api<Queue>('GET', [...key, { limit: AHEAD, skip: skip().join(',') }], { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.items.length > 0 ? pages.length : undefined),
    staleTime: 'static',
    gcTime: 0,
  })
}
