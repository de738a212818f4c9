import type { TagEdit, TagSplitInput } from '@/lib/contracts/tag'
import { api } from './api'
import { getQuery } from './get-query'
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

/** Its name, colour, key or description; only what is given changes. */
export function useEditTag(modelId: string, tagId: number) {
  return useWrite(
    (body: TagEdit) =>
      api('PATCH classifiers/{modelId}/tags/{tagId}/', { modelId, tagId }, { body }),
    { refreshes: [modelKey(modelId)], isErrorShown: true },
  )
}

/** These come first, as listed. */
export function useOrderTags(modelId: string) {
  return useWrite(
    (order: number[]) =>
      api('POST classifiers/{modelId}/tags/order/', { modelId }, { body: { order } }),
    { refreshes: [modelKey(modelId)] },
  )
}

export function useSplitTag(modelId: string, tagId: number) {
  const name = 'POST classifiers/{modelId}/tags/{tagId}/split/'
  return useWrite((body: TagSplitInput) => api(name, { modelId, tagId }, { body }), {
    refreshes: [modelKey(modelId)],
    isErrorShown: true,
  })
}

export function deletedTagsQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/deleted-tags/', { modelId })
}

export function useRestoreTag(modelId: string) {
  const name = 'POST classifiers/{modelId}/deleted-tags/{tagId}/restore/'
  return useWrite((tagId: number) => api(name, { modelId, tagId }), {
    refreshes: [modelKey(modelId)],
  })
}

/** Texts that show what a tag means. */
export function typicalTextsQuery(modelId: string, tagId: number) {
  return getQuery('classifiers/{modelId}/tags/{tagId}/typical/', { modelId, tagId })
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
