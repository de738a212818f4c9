import type { SamplesChanged } from '@/lib/contracts/sample'
import { api } from './api'
import { modelKey } from './models'
import { useChange } from './use-change'
import { versionsKey } from './versions'

/** Brings texts, tags and settings of the sandbox back to what a version was trained on. */
export function useRestoreVersion(modelId: string) {
  return useChange(
    (number: number) => api<SamplesChanged>('POST', [...versionsKey(modelId), number, 'restore']),
    { refreshes: [modelKey(modelId)] },
  )
}
