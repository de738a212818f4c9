import { api } from './api'
import { modelKey } from './models'
import { useChange } from './use-change'

export type Undone = { revision: number | null; changed: number }

export function undoChange(modelId: string, revision: number) {
  return api<Undone>('POST', [...modelKey(modelId), 'changes', revision, 'undo'])
}

/** Takes a change back; undoing the answer's revision is the redo. */
export function useUndoChange(modelId: string) {
  return useChange((revision: number) => undoChange(modelId, revision), {
    refreshes: [modelKey(modelId)],
  })
}
