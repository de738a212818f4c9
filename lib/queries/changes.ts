import { api } from './api'
import { modelKey } from './models'
import { useWrite } from './use-write'

export function undoChange(modelId: string, revision: number) {
  return api('POST classifiers/{modelId}/changes/{revision}/undo/', { modelId, revision })
}

/** Takes a change back; undoing the answer's revision is the redo. */
export function useUndoChange(modelId: string) {
  return useWrite((revision: number) => undoChange(modelId, revision), {
    refreshes: [modelKey(modelId)],
  })
}
