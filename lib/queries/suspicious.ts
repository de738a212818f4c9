import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SuspicionState } from '@/lib/contracts/choices'
import { api, read } from './api'
import { undoChange } from './changes'
import { modelKey } from './models'
import { type SamplesTagInput, tagSamples } from './samples'

type SuspiciousFilter = { state: SuspicionState; tag?: number | undefined }

/**
 * What was decided stays in view until one leaves, so the list is read once and forgotten afterwards. Its key is not
 * below the model's: whatever refreshes the model leaves the list alone.
 */
export function suspiciousQuery(modelId: string, number: number, filter: SuspiciousFilter) {
  const path = 'classifiers/{modelId}/versions/{number}/suspicious/'
  return infiniteQueryOptions({
    queryKey: ['suspicious', modelId, number, filter] as const,
    queryFn: ({ pageParam, signal }) =>
      read(path, { modelId, number, ...filter, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}

export type SuspicionChange =
  | { kind: 'tag'; input: SamplesTagInput }
  | { kind: 'keep'; id: number }
  | { kind: 'unkeep'; id: number }
  | { kind: 'undo'; revision: number }

/** Decides about a text, or takes that back. Everything but the list itself is read again. */
export function useSuspicionChange(modelId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: SuspicionChange) => send(modelId, change),
    // Not waited for: the decision shows already.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: modelKey(modelId) })
    },
  })
}

/** The revision that a tag change made, to take it back; null where there is none. */
async function send(modelId: string, change: SuspicionChange): Promise<number | null> {
  switch (change.kind) {
    case 'tag':
      return (await tagSamples(modelId, change.input)).revision
    case 'undo':
      return (await undoChange(modelId, change.revision)).revision
    case 'keep':
      await api(
        'POST classifiers/{modelId}/kept-tags/',
        { modelId },
        { body: { ids: [change.id] } },
      )
      return null
    case 'unkeep':
      await api(
        'DELETE classifiers/{modelId}/kept-tags/',
        { modelId },
        { body: { ids: [change.id] } },
      )
      return null
  }
}
