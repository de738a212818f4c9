import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Analysis } from '@/lib/contracts/analysis'
import type { Replay, ReplayedList } from '@/lib/contracts/replay'
import type { Adopted } from '@/lib/contracts/request'
import { api, apiUrl } from './api'
import { getQuery } from './get-query'
import { modelKey } from './models'
import { useChange } from './use-change'

const COMPUTING_POLL_MS = 1_000
/** The first requests are seen soon: they may be what somebody has just tried. */
const EMPTY_POLL_MS = 3_000
const FRESHER_POLL_MS = 15_000

/** What would have become of the last production requests, asked again until it is computed, and for new requests. */
export function replayQuery(modelId: string) {
  return {
    ...getQuery<Analysis<Replay>>([...modelKey(modelId), 'replay']),
    refetchInterval: ({ state }: { state: { data?: Analysis<Replay> | undefined } }) =>
      pollMs(state.data),
  }
}

function pollMs(replay: Analysis<Replay> | undefined): number | false {
  if (!replay || replay.state === 'failed') return false
  if (!replay.result) return COMPUTING_POLL_MS
  return replay.result.requests === 0 ? EMPTY_POLL_MS : FRESHER_POLL_MS
}

/** One row of the table from tag to tag, if given; 0: no tag. */
export type ReplayedFilter = { from?: number | undefined; to?: number | undefined }

export function replayedQuery(modelId: string, filter: ReplayedFilter, limit: number) {
  const key = [...modelKey(modelId), 'replay', 'texts', { ...filter, limit }] as const
  return infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api<ReplayedList>('GET', [...key, { after: pageParam }], { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function replayFile(modelId: string): string {
  return apiUrl([...modelKey(modelId), 'replay', 'csv'])
}

/** Takes the texts of all requests whose answer would change, or would change so, into the data, untagged. */
export function useTakeReplayed(modelId: string) {
  return useChange(
    (filter: ReplayedFilter) =>
      api<Adopted>('POST', [...modelKey(modelId), 'replay', 'adopt'], { body: filter }),
    { refreshes: [modelKey(modelId)] },
  )
}

/** Takes the texts of requests into the data, untagged. */
export function useTakeRequests(modelId: string) {
  return useChange(
    (ids: readonly number[]) =>
      api<Adopted>('POST', [...modelKey(modelId), 'requests', 'adopt'], {
        body: { ids },
      }),
    { refreshes: [modelKey(modelId)] },
  )
}
