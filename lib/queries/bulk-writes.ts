import { api } from './api'
import { getQuery } from './get-query'
import { modelKey } from './models'
import { useWrite } from './use-write'

const BUSY_POLL_MS = 1_000
const IDLE_POLL_MS = 3_000

/** The changes of many texts that are under way. */
export function bulkWritesQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/bulk-writes/', { modelId }, (writes) =>
    writes?.items.length ? BUSY_POLL_MS : IDLE_POLL_MS,
  )
}

/** Whoever asked for it is told that it was cancelled; what it has written is taken back. */
export function useCancelBulkWrite(modelId: string) {
  return useWrite(
    (bulkWriteId: number) =>
      api('DELETE classifiers/{modelId}/bulk-writes/{bulkWriteId}/', { modelId, bulkWriteId }),
    { refreshes: [modelKey(modelId)] },
  )
}
