import type { Run } from '@/lib/contracts/run'
import { api } from './api'
import { modelKey } from './models'
import { useChange } from './use-change'

/** Queues a training. The run under way is part of the model, which is followed closely from then on. */
export function useStartRun(modelId: string) {
  const model = modelKey(modelId)
  return useChange(() => api<Run>('POST', [...model, 'runs']), { refreshes: [model] })
}

export function useCancelRun(modelId: string) {
  const model = modelKey(modelId)
  return useChange((runId: number) => api<unknown>('DELETE', [...model, 'runs', runId]), {
    refreshes: [model],
  })
}
