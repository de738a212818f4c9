import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Bodies } from '@/lib/contracts/api'
import type { GivenFields } from '@/lib/contracts/field'
import type { SamplesDelete } from '@/lib/contracts/sample'
import type { UploadInput } from '@/lib/contracts/upload'
import { filterToUrl } from '@/lib/facts/filter-url'
import { SAMPLES_PAGE } from '@/lib/facts/list-pages'
import type { SampleListInput } from '@/lib/facts/sample-view'
import { api, read } from './api'
import { getQuery } from './get-query'
import { keyOf } from './key'
import { modelKey } from './models'
import { changeListedTags } from './sample-cache'
import { useWrite } from './use-write'

export type SamplesTagInput = Bodies['PATCH classifiers/{modelId}/data/']

const path = 'classifiers/{modelId}/data/'

export function samplesKey(modelId: string) {
  return keyOf(path, { modelId })
}

/** One page of the texts of a model, numbered from 0: any of them can be looked at without those before it. */
export function samplesQuery(
  modelId: string,
  { order, order_field, ...filter }: SampleListInput,
  page = 0,
) {
  const offset = page === 0 ? undefined : page * SAMPLES_PAGE
  const asked = { ...filterToUrl(filter), order, order_field, limit: SAMPLES_PAGE, offset }
  return getQuery(path, { modelId, ...asked })
}

/** The texts that came last, to take an example from. */
export function newestSamplesQuery(modelId: string) {
  return getQuery(path, { modelId, limit: 20 })
}

/** Tagged texts that are most like this one. */
export function similarQuery(modelId: string, sampleId: number) {
  return queryOptions({
    // Not below the lists: changes of their tags are written into those.
    queryKey: [...modelKey(modelId), 'similar', sampleId],
    queryFn: ({ signal }) => read(`${path}{sampleId}/similar/`, { modelId, sampleId }, signal),
  })
}

/** Where the texts came from and who tagged them: what they can be filtered by. */
export function knownValuesQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/filters/', { modelId })
}

/** All that was ever said of a text. */
export function historyQuery(modelId: string, sampleId: number) {
  return queryOptions({
    // Not below the lists: changes of their tags are written into those.
    queryKey: [...modelKey(modelId), 'history', sampleId],
    queryFn: ({ signal }) => read(`${path}{sampleId}/history/`, { modelId, sampleId }, signal),
  })
}

export function tagSamples(modelId: string, body: SamplesTagInput) {
  return api(`PATCH ${path}`, { modelId }, { body })
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
  return useWrite((body: SamplesDelete) => api(`DELETE ${path}`, { modelId }, { body }), {
    refreshes: [modelKey(modelId)],
  })
}

/** Changes values of fields of one text. */
export function useEditValues(modelId: string) {
  type Edit = { sampleId: number; fields: GivenFields }
  return useWrite(
    ({ sampleId, fields }: Edit) =>
      api(`PATCH ${path}{sampleId}/fields/`, { modelId, sampleId }, { body: { fields } }),
    { refreshes: [modelKey(modelId)], isErrorShown: true },
  )
}

export function useAddSamples(modelId: string) {
  return useWrite((body: UploadInput) => api(`POST ${path}`, { modelId }, { body }), {
    refreshes: [modelKey(modelId)],
    isErrorShown: true,
  })
}
