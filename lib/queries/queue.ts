import { infiniteQueryOptions } from '@tanstack/react-query'
import type { QueueName } from '@/lib/contracts/choices'
import { api } from './api'
import { keyOf } from './key'

const AHEAD = 20

/** Some texts to tag, without those that `skip` names; kept from others where there is a holder. */
export function readQueue(
  modelId: string,
  by: QueueName,
  skip: readonly number[],
  { signal, holder }: { signal?: AbortSignal; holder?: string } = {},
) {
  const body = { by, limit: AHEAD, skip, ...(holder !== undefined && { holder }) }
  return api('POST classifiers/{modelId}/queue/', { modelId }, { body, signal })
}

/**
 * The texts to tag, a portion at a time. A person works through what was read, so nothing is read twice:
 * `skip` tells the ids to leave out of the next portion. An empty portion is the end for now.
 */
export function queueQuery(
  modelId: string,
  by: QueueName,
  skip: () => readonly number[],
  holder: () => string,
) {
  return infiniteQueryOptions({
    queryKey: queueKey(modelId, by),
    queryFn: ({ signal }) => readQueue(modelId, by, skip(), { signal, holder: holder() }),
    initialPageParam: 0,
    getNextPageParam: (_last, pages) => pages.length,
    staleTime: 'static',
    gcTime: 0,
  })
}

export function queueKey(modelId: string, by: QueueName) {
  return keyOf('classifiers/{modelId}/queue/', { modelId, by })
}

/** Keeps what is on the page from others for longer. */
export function holdQueue(modelId: string, holder: string, ids: readonly number[]) {
  const body = { holder, sample_ids: ids }
  return api('POST classifiers/{modelId}/queue/holds/', { modelId }, { body })
}

/** Lets others have what was on the page, also while the page goes away. */
export function freeQueue(modelId: string, holder: string) {
  const name = 'DELETE classifiers/{modelId}/queue/holds/'
  return api(name, { modelId }, { body: { holder }, outlivesPage: true })
}

/** Others are asked about a text first, or that is taken back. */
export function skipInQueue(
  modelId: string,
  holder: string,
  { sampleId, skipped }: { sampleId: number; skipped: boolean },
) {
  const body = { sample_id: sampleId, holder, skipped }
  return api('POST classifiers/{modelId}/queue/skips/', { modelId }, { body })
}
