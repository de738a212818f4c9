import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SuspectList, SuspicionState } from '../contracts/suspicious'
import { api } from './api'
import { undoChange } from './changes'
import { modelKey } from './models'
import { type SamplesTagInput, tagSamples } from './samples'
import { versionsKey } from './versions'

const LIST = 'suspicious'

type SuspiciousFilter = { state: SuspicionState; tag?: number | undefined }

/** What was decided stays in view until one leaves, so the list is read once and forgotten afterwards. */
export function suspiciousQuery(modelId: string, number: number, filter: SuspiciousFilter) {
  const key = [...versionsKey(modelId), number, LIST, filter] as const
  return infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api<SuspectList>('GET', [...key, { after: pageParam }], { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
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
    onSettled: () => {
      void client.invalidateQueries({
        queryKey: modelKey(modelId),
        predicate: ({ queryKey }) => !queryKey.includes(LIST),
      })
    },
  })
}

/** The revision that a tag change made, to take it back; null where there is none. */
async function send(modelId: string, change: SuspicionChange): Promise<number | null> {
  const path = [...modelKey(modelId), 'kept-tags']
  switch (change.kind) {
    case 'tag':
      return (await tagSamples(modelId, change.input)).revision
    case 'undo':
      return (await undoChange(modelId, change.revision)).revision
    case 'keep':
    case 'unkeep':
      await api(change.kind === 'keep' ? 'POST' : 'DELETE', path, { body: { ids: [change.id] } })
      return null
  }
}
