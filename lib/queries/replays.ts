import type { Analysis } from '@/lib/contracts/analysis'
import type { Replay } from '@/lib/contracts/replay'
import { api, apiUrl } from './api'
import { askedQuery } from './asked-query'
import { getPages } from './get-query'
import { keyOf } from './key'
import { modelKey } from './models'
import { useWrite } from './use-write'

const COMPUTING_POLL_MS = 1_000
/** The first requests are seen soon: they may be what somebody has just tried. */
const EMPTY_POLL_MS = 3_000
const FRESHER_POLL_MS = 15_000

/** What would have become of the last production requests, asked again until it is computed, and for new requests. */
export function replayQuery(modelId: string) {
  return askedQuery('classifiers/{modelId}/replay/', { modelId }, pollMs)
}

function pollMs(replay: Analysis<Replay> | undefined): number | false {
  if (!replay || replay.state === 'failed') return false
  if (!replay.result) return COMPUTING_POLL_MS
  return replay.result.requests === 0 ? EMPTY_POLL_MS : FRESHER_POLL_MS
}

/** One row of the table from tag to tag, if given; 0: no tag. */
export type ReplayedFilter = { from?: number | undefined; to?: number | undefined }

export function replayedQuery(modelId: string, filter: ReplayedFilter, limit: number) {
  return getPages('classifiers/{modelId}/replay/texts/', { modelId, ...filter, limit })
}

export function replayFile(modelId: string): string {
  return apiUrl(keyOf('classifiers/{modelId}/replay/csv/', { modelId }))
}

/** Takes the texts of all requests whose answer would change, or would change so, into the data, untagged. */
export function useTakeReplayed(modelId: string) {
  return useWrite(
    ({ from, to }: ReplayedFilter) => {
      const isAll = from === undefined && to === undefined
      const body = isAll ? { all: true as const } : { from, to }
      return api('POST classifiers/{modelId}/replay/adopt/', { modelId }, { body })
    },
    { refreshes: [modelKey(modelId)] },
  )
}

/** Takes the texts of requests into the data, untagged. */
export function useTakeRequests(modelId: string) {
  return useWrite(
    (ids: readonly number[]) =>
      api('POST classifiers/{modelId}/requests/adopt/', { modelId }, { body: { ids } }),
    { refreshes: [modelKey(modelId)] },
  )
}
