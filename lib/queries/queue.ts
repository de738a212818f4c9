import { infiniteQueryOptions } from '@tanstack/react-query'
import type { QueueName } from '@/lib/contracts/choices'
import { api } from './api'
import { keyOf } from './key'

const AHEAD = 20

/** Which texts are to be tagged, in which order: `view` is the id of a saved view. */
export type QueueChoice = { by: QueueName; view?: number }

type ReadOptions = {
  signal?: AbortSignal
  holder?: string
  /** A draft may answer. */
  draft?: boolean
  /** What was read before and goes back. */
  instead_of?: number[]
}

/** Some texts to tag, without those that `skip` names; kept from others where there is a holder. */
export function readQueue(
  modelId: string,
  queue: QueueChoice,
  skip: readonly number[],
  { signal, holder, ...more }: ReadOptions = {},
) {
  const body = { ...queue, limit: AHEAD, skip, ...(holder !== undefined && { holder }), ...more }
  return api('POST classifiers/{modelId}/queue/', { modelId }, { body, signal })
}

/**
 * The texts to tag, a portion at a time. A person works through what was read, so nothing is read twice:
 * `skip` tells the ids to leave out of the next portion. An empty portion is the end for now.
 */
export function queueQuery(
  modelId: string,
  queue: QueueChoice,
  skip: () => readonly number[],
  holder: () => string,
) {
  return infiniteQueryOptions({
    queryKey: queueKey(modelId, queue),
    queryFn: ({ signal }) =>
      readQueue(modelId, queue, skip(), {
        signal,
        holder: holder(),
        draft: isSuggesting(queue),
      }),
    initialPageParam: 0,
    getNextPageParam: (_last, pages) => pages.length,
    staleTime: 'static',
    gcTime: 0,
  })
}

/** Whether answers stand beside the texts of a queue. */
export function isSuggesting({ by }: QueueChoice): boolean {
  return by !== 'disagreement' && by !== 'second'
}

export function queueKey(modelId: string, queue: QueueChoice) {
  return keyOf('classifiers/{modelId}/queue/', { modelId, ...queue })
}

/** Keeps what is on the page from others for longer. */
export function holdQueue(modelId: string, by: QueueName, holder: string, ids: readonly number[]) {
  const body = { by, holder, sample_ids: ids }
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
  { by, sampleId, skipped }: { by: QueueName; sampleId: number; skipped: boolean },
) {
  const body = { by, sample_id: sampleId, holder, skipped }
  return api('POST classifiers/{modelId}/queue/skips/', { modelId }, { body })
}
