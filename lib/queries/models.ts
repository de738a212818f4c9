import { queryOptions } from '@tanstack/react-query'
import type { Model, ModelCreate, ModelEdit } from '@/lib/contracts/model'
import { isUnderWay } from '@/lib/facts/under-way'
import { api, read } from './api'
import { getQuery } from './get-query'
import { keyOf } from './key'
import { useWrite } from './use-write'

const BUSY_POLL_MS = 1_000
const IDLE_POLL_MS = 15_000
const PAGE = 200

const modelListKey = keyOf('classifiers/', { per_page: PAGE })

/** Everything below it belongs to one model: invalidating it refreshes all open pages of the model. */
export function modelKey(modelId: string) {
  return keyOf('classifiers/{modelId}/', { modelId })
}

/** One model, followed closely while it trains or many texts are written into it. */
export function modelQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/', { modelId }, (model) =>
    model && isBusy(model) ? BUSY_POLL_MS : IDLE_POLL_MS,
  )
}

const isBusy = ({ langur: { run, writing } }: Model) => isUnderWay(run) || writing !== null

/** All models, the newest first. */
export function modelsQuery() {
  return queryOptions({
    queryKey: modelListKey,
    queryFn: ({ signal }) => readAllPages(signal),
    refetchInterval: ({ state }) => (state.data?.some(isBusy) ? BUSY_POLL_MS : IDLE_POLL_MS),
  })
}

async function readAllPages(signal: AbortSignal): Promise<Model[]> {
  const models: Model[] = []
  for (let page = 1; ; page++) {
    const found = await read('classifiers/', { per_page: PAGE, page }, signal)
    models.push(...found)
    if (found.length < PAGE) return models
  }
}

export function useCreateModel() {
  return useWrite((body: ModelCreate) => api('POST classifiers/', {}, { body }), {
    refreshes: [modelListKey],
    isErrorShown: true,
  })
}

/** Name, description, switches or settings; only what is given changes. */
export function useEditModel(modelId: string) {
  return useWrite((body: ModelEdit) => api('PATCH classifiers/{modelId}/', { modelId }, { body }), {
    refreshes: [modelKey(modelId), modelListKey],
  })
}

export function useDeleteModel() {
  return useWrite((modelId: string) => api('DELETE classifiers/{modelId}/', { modelId }), {
    refreshes: [modelListKey],
  })
}

/** Creates the example model, with texts and tags to try everything on. */
export function useCreateExample() {
  return useWrite(() => api('POST example/', {}), { refreshes: [modelListKey] })
}
