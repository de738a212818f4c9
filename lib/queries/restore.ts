import { api } from './api'
import { modelKey } from './models'
import { useChange } from './use-change'

/** Brings texts, tags and settings of the sandbox back to what a version was trained on. */
export function useRestoreVersion(modelId: string) {
  return useChange(
    (number: number) =>
      api('POST classifiers/{modelId}/versions/{number}/restore/', { modelId, number }),
    { refreshes: [modelKey(modelId)] },
  )
}
