import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Queue, QueueName } from '@/lib/contracts/sample'
import { api } from './api'
import { modelKey } from './models'

const AHEAD = 20

export function queueKey(modelId: string, by: QueueName) {
  return [...modelKey(modelId), 'queue', { by }] as const
}

/** Some texts to tag, without those that `skip` names. */
export function readQueue(
  modelId: string,
  by: QueueName,
  skip: readonly number[],
  signal?: AbortSignal,
) {
  const path = [...queueKey(modelId, by), { limit: AHEAD, skip: skip.join(',') }]
  return api<Queue>('GET', path, { signal })
}

/**
 * The texts to tag, a portion at a time. A person works through what was read, so nothing is read twice:
 * `skip` tells the ids to leave out of the next portion. An empty portion is the end for now.
 */
export function queueQuery(modelId: string, by: QueueName, skip: () => readonly number[]) {
  return infiniteQueryOptions({
    queryKey: queueKey(modelId, by),
    queryFn: ({ signal }) => readQueue(modelId, by, skip(), signal),
    initialPageParam: 0,
    getNextPageParam: (_last, pages) => pages.length,
    staleTime: 'static',
    gcTime: 0,
  })
}
