import type { Bodies } from '@/lib/contracts/api'
import { api } from './api'
import { getQuery } from './get-query'
import { modelKey } from './models'
import { useWrite } from './use-write'

const path = 'classifiers/{modelId}/fields/'

/** The fields of a model, in their order. */
export function fieldsQuery(modelId: string) {
  return getQuery(path, { modelId })
}

export function useCreateField(modelId: string) {
  return useWrite(
    (body: Bodies[`POST ${typeof path}`]) => api(`POST ${path}`, { modelId }, { body }),
    {
      refreshes: [modelKey(modelId), fieldsQuery(modelId).queryKey],
      isErrorShown: true,
    },
  )
}

export function useRenameField(modelId: string, fieldId: number) {
  return useWrite(
    (body: { name: string }) => api(`PATCH ${path}{fieldId}/`, { modelId, fieldId }, { body }),
    { refreshes: [modelKey(modelId), fieldsQuery(modelId).queryKey], isErrorShown: true },
  )
}

export function useDeleteField(modelId: string) {
  return useWrite((fieldId: number) => api(`DELETE ${path}{fieldId}/`, { modelId, fieldId }), {
    refreshes: [modelKey(modelId), fieldsQuery(modelId).queryKey],
  })
}
