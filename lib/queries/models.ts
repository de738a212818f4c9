import { queryOptions } from '@tanstack/react-query'
import type { Model, ModelCreate, ModelEdit } from '@/lib/contracts/model'
import { isUnderWay } from '@/lib/facts/run-state'
import { api } from './api'
import { getQuery } from './get-query'
import { useChange } from './use-change'

const BUSY_POLL_MS = 1_000
const IDLE_POLL_MS = 15_000
const PAGE = 200

const modelListKey = ['classifiers', { per_page: PAGE }] as const

/** Everything below it belongs to one model: invalidating it refreshes all open pages of the model. */
export function modelKey(modelId: string) {
  return ['classifiers', modelId] as const
}

/** One model, followed closely while it trains. */
export function modelQuery(modelId: string) {
  return {
    ...getQuery<Model>(modelKey(modelId)),
    refetchInterval: ({ state }: { state: { data?: Model | undefined } }) =>
      state.data && isUnderWay(state.data.langur.run) ? BUSY_POLL_MS : IDLE_POLL_MS,
  }
}

/** All models, the newest first. */
export function modelsQuery() {
  return queryOptions({
    queryKey: modelListKey,
    queryFn: ({ signal }) => readAllPages(signal),
    refetchInterval: ({ state }) =>
      state.data?.some(({ langur }) => isUnderWay(langur.run)) ? BUSY_POLL_MS : IDLE_POLL_MS,
  })
}

async function readAllPages(signal: AbortSignal): Promise<Model[]> {
  const models: Model[] = []
  for (let page = 1; ; page++) {
    const path = ['classifiers', { per_page: PAGE, page }]
    const found = await api<Model[]>('GET', path, { signal })
    models.push(...found)
    if (found.length < PAGE) return models
  }
}

export function useCreateModel() {
  return useChange((body: ModelCreate) => api<Model>('POST', ['classifiers'], { body }), {
    refreshes: [modelListKey],
    isErrorShown: true,
  })
}

/** Name, description, switches or settings; only what is given changes. */
export function useEditModel(modelId: string) {
  const key = modelKey(modelId)
  return useChange((body: ModelEdit) => api<Model>('PATCH', key, { body }), {
    refreshes: [key, modelListKey],
  })
}

export function useDeleteModel() {
  return useChange((modelId: string) => api<unknown>('DELETE', modelKey(modelId)), {
    refreshes: [modelListKey],
  })
}

/** Creates the example model, with texts and tags to try everything on. */
export function useCreateExample() {
  return useChange(() => api<Model>('POST', ['example']), { refreshes: [modelListKey] })
}
