import { isUnderWay } from '@/lib/facts/under-way'
import { api } from './api'
import { getQuery } from './get-query'
import { keyOf } from './key'
import { sendFile } from './send-file'
import { useWrite } from './use-write'

const BUSY_POLL_MS = 1_000
const IDLE_POLL_MS = 15_000

const arrivalsKey = keyOf('arrivals/', {})
const modelsKey = keyOf('classifiers/', {})

/** How far a model is that is brought in or copied. */
export function arrivalQuery(arrivalId: number) {
  return getQuery('arrivals/{arrivalId}/', { arrivalId }, (one) =>
    isUnderWay(one) ? BUSY_POLL_MS : false,
  )
}

/** The models that were brought in or copied, the newest first, under way or ended. */
export function arrivalsQuery() {
  return getQuery('arrivals/', {}, (all) =>
    all?.items.some(isUnderWay) ? BUSY_POLL_MS : IDLE_POLL_MS,
  )
}

type Upload = { file: File; onProgress: (share: number) => void; signal: AbortSignal }

/** Sends a bundle; the model in it is there once its arrival is finished. */
export function useBringModel() {
  return useWrite(
    ({ file, ...options }: Upload) =>
      sendFile('POST arrivals/', { file_name: file.name }, file, options),
    { refreshes: [arrivalsKey], isErrorShown: true },
  )
}

export function useCopyModel(modelId: string) {
  return useWrite(
    (name: string) => api('POST classifiers/{modelId}/copy/', { modelId }, { body: { name } }),
    { refreshes: [arrivalsKey], isErrorShown: true },
  )
}

export function useCancelArrival() {
  return useWrite((arrivalId: number) => api('DELETE arrivals/{arrivalId}/', { arrivalId }), {
    refreshes: [arrivalsKey, modelsKey],
  })
}
