import type { TagAnswer, TagChange } from '@/lib/contracts/tag'
import { api } from './api'
import { modelKey } from './models'
import { useChange } from './use-change'

/** `revision` is what to undo; null when the name was the same. */
type RenamedTag = TagAnswer & { revision: number | null }

function tagsKey(modelId: string) {
  return [...modelKey(modelId), 'tags'] as const
}

/** The tags themselves and their counts are part of the model. */
export function useCreateTag(modelId: string) {
  return useChange((body: { name: string }) => api<TagAnswer>('POST', tagsKey(modelId), { body }), {
    refreshes: [modelKey(modelId)],
    isErrorShown: true,
  })
}

/** A tag that was just created has no texts to ask about. */
export function useUndoCreateTag(modelId: string) {
  return useChange((tagId: number) => api<TagChange>('DELETE', [...tagsKey(modelId), tagId]), {
    refreshes: [modelKey(modelId)],
  })
}

export function useRenameTag(modelId: string, tagId: number) {
  return useChange(
    (body: { name: string }) => api<RenamedTag>('PATCH', [...tagsKey(modelId), tagId], { body }),
    { refreshes: [modelKey(modelId)], isErrorShown: true },
  )
}

export function useMergeTag(modelId: string, tagId: number) {
  return useChange(
    (into: number) =>
      api<TagChange>('POST', [...tagsKey(modelId), tagId, 'merge'], { body: { into } }),
    { refreshes: [modelKey(modelId)] },
  )
}

/** With `move_data_to` the texts of the tag get that one; otherwise they lose it. */
export function useDeleteTag(modelId: string, tagId: number) {
  return useChange(
    (moveTo: number | null) =>
      api<TagChange>('DELETE', [...tagsKey(modelId), tagId], { body: { move_data_to: moveTo } }),
    { refreshes: [modelKey(modelId)] },
  )
}
