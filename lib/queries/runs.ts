import { api } from './api'
import { modelKey } from './models'
import { useWrite } from './use-write'

/** Queues a training. The run under way is part of the model, which is followed closely from then on. */
export function useStartRun(modelId: string) {
  return useWrite(() => api('POST classifiers/{modelId}/runs/', { modelId }), {
    refreshes: [modelKey(modelId)],
  })
}

export function useCancelRun(modelId: string) {
  return useWrite(
    (runId: number) => api('DELETE classifiers/{modelId}/runs/{runId}/', { modelId, runId }),
    { refreshes: [modelKey(modelId)] },
  )
}
