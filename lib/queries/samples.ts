import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { List } from '@/lib/contracts/list'
import type {
  Sample,
  SampleListQuery,
  SamplesChanged,
  SamplesDelete,
  SimilarList,
  samplesTagSchema,
} from '@/lib/contracts/sample'
import type { UploadCounts, UploadInput } from '@/lib/contracts/upload'
import { api } from './api'
import { getPages, getQuery } from './get-query'
import { modelKey } from './models'
import { changeListedTags } from './sample-cache'
import { useChange } from './use-change'

export type SampleListInput = Omit<SampleListQuery, 'after' | 'limit'>
export type SamplesTagInput = z.input<typeof samplesTagSchema>

/** Few enough for a quick first look, many enough that scrolling seldom waits. */
const PAGE = 100

export function samplesKey(modelId: string) {
  return [...modelKey(modelId), 'data'] as const
}

/** The texts of a model, page after page; the old rows stay while a new filter is on its way. */
export function samplesQuery(
  modelId: string,
  { q, tag, tagged, disagrees, order }: SampleListInput,
) {
  const asked = { q, tag, tagged, disagrees, order, limit: PAGE }
  return {
    ...getPages<Sample>([...samplesKey(modelId), asked]),
    placeholderData: keepPreviousData,
  }
}

/** The texts that came last, to take an example from. */
export function newestSamplesQuery(modelId: string) {
  return getQuery<List<Sample>>([...samplesKey(modelId), { limit: 20 }])
}

/** Tagged texts that are most like this one. */
export function similarQuery(modelId: string, sampleId: number) {
  return queryOptions({
    // Not below the lists: changes of their tags are written into those.
    queryKey: [...modelKey(modelId), 'similar', sampleId],
    queryFn: ({ signal }) =>
      api<SimilarList>('GET', [...samplesKey(modelId), sampleId, 'similar'], { signal }),
  })
}

export function tagSamples(modelId: string, body: SamplesTagInput) {
  return api<SamplesChanged>('PATCH', samplesKey(modelId), { body })
}

/** Tags that are set for listed texts show at once; everything else is read again afterwards. */
export function useTagSamples(modelId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SamplesTagInput) => tagSamples(modelId, body),
    onMutate: ({ ids, set_tags: tags }) => {
      if (ids && tags) changeListedTags(client, samplesKey(modelId), new Set(ids), tags)
    },
    // Not waited for: the rows are right already, and what was done should be said at once.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: modelKey(modelId) })
    },
  })
}

export function useDeleteSamples(modelId: string) {
  return useChange(
    (body: SamplesDelete) => api<SamplesChanged>('DELETE', samplesKey(modelId), { body }),
    { refreshes: [modelKey(modelId)] },
  )
}

export function useAddSamples(modelId: string) {
  return useChange(
    (body: UploadInput) => api<UploadCounts>('POST', samplesKey(modelId), { body }),
    { refreshes: [modelKey(modelId)], isErrorShown: true },
  )
}
