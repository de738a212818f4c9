import { api } from './api'
import { modelKey } from './models'
import { useWrite } from './use-write'

/** Brings texts, tags and settings of the sandbox back to what a version was trained on. */
export function useRestoreVersion(modelId: string) {
  return useWrite(
    (number: number) =>
      api('POST classifiers/{modelId}/versions/{number}/restore/', { modelId, number }),
    { refreshes: [modelKey(modelId)] },
  )
}
