import type { Bodies } from '@/lib/contracts/api'
import type { ViewInput } from '@/lib/contracts/view'
import { api } from './api'
import { getQuery } from './get-query'
import { useWrite } from './use-write'

const path = 'classifiers/{modelId}/views/'

/** The saved views of a model, by name. */
export function viewsQuery(modelId: string) {
  return getQuery(path, { modelId })
}

export function useSaveView(modelId: string) {
  return useWrite((body: ViewInput) => api(`POST ${path}`, { modelId }, { body }), {
    refreshes: [viewsQuery(modelId).queryKey],
    isErrorShown: true,
  })
}

export function useEditView(modelId: string) {
  type Edit = Bodies['PATCH classifiers/{modelId}/views/{viewId}/'] & { viewId: number }
  return useWrite(
    ({ viewId, ...body }: Edit) => api(`PATCH ${path}{viewId}/`, { modelId, viewId }, { body }),
    { refreshes: [viewsQuery(modelId).queryKey], isErrorShown: true },
  )
}

export function useDeleteView(modelId: string) {
  return useWrite((viewId: number) => api(`DELETE ${path}{viewId}/`, { modelId, viewId }), {
    refreshes: [viewsQuery(modelId).queryKey],
  })
}
