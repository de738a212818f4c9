import { api } from './api'
import { modelKey } from './models'
import { useWrite } from './use-write'

/** The tags themselves and their counts are part of the model. */
export function useCreateTag(modelId: string) {
  return useWrite(
    (body: { name: string }) => api('POST classifiers/{modelId}/tags/', { modelId }, { body }),
    { refreshes: [modelKey(modelId)], isErrorShown: true },
  )
}

/** A tag that was just created has no texts to ask about. */
export function useUndoCreateTag(modelId: string) {
  return useWrite(
    (tagId: number) => api('DELETE classifiers/{modelId}/tags/{tagId}/', { modelId, tagId }),
    { refreshes: [modelKey(modelId)] },
  )
}

export function useRenameTag(modelId: string, tagId: number) {
  return useWrite(
    (body: { name: string }) =>
      api('PATCH classifiers/{modelId}/tags/{tagId}/', { modelId, tagId }, { body }),
    { refreshes: [modelKey(modelId)], isErrorShown: true },
  )
}

export function useMergeTag(modelId: string, tagId: number) {
  const name = 'POST classifiers/{modelId}/tags/{tagId}/merge/'
  return useWrite((into: number) => api(name, { modelId, tagId }, { body: { into } }), {
    refreshes: [modelKey(modelId)],
  })
}

/** With `move_data_to` the texts of the tag get that one; otherwise they lose it. */
export function useDeleteTag(modelId: string, tagId: number) {
  const name = 'DELETE classifiers/{modelId}/tags/{tagId}/'
  return useWrite(
    (moveTo: number | null) => api(name, { modelId, tagId }, { body: { move_data_to: moveTo } }),
    { refreshes: [modelKey(modelId)] },
  )
}
