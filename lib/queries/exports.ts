import type { Bodies } from '@/lib/contracts/api'
import { isUnderWay } from '@/lib/facts/under-way'
import { api, apiUrl } from './api'
import { getQuery } from './get-query'
import { keyOf } from './key'
import { useWrite } from './use-write'

const BUSY_POLL_MS = 1_000
const IDLE_POLL_MS = 15_000

const path = 'classifiers/{modelId}/exports/'

export type ExportInput = Bodies[`POST ${typeof path}`]
export type ExportChoice = Pick<ExportInput, 'ids' | 'filter' | 'all'>

function exportsKey(modelId: string) {
  return keyOf(path, { modelId })
}

/** One export, followed closely while its file is made. */
export function exportQuery(modelId: string, exportId: number) {
  return getQuery(`${path}{exportId}/`, { modelId, exportId }, (one) =>
    isUnderWay(one) ? BUSY_POLL_MS : false,
  )
}

/** The files that were made of a model, the newest first. */
export function exportsQuery(modelId: string) {
  return getQuery(path, { modelId }, (all) =>
    all?.items.some(isUnderWay) ? BUSY_POLL_MS : IDLE_POLL_MS,
  )
}

/** Where the file of a finished export is. */
export function exportFile(modelId: string, exportId: number): string {
  return apiUrl(keyOf(`${path}{exportId}/file/`, { modelId, exportId }))
}

export function useStartExport(modelId: string) {
  return useWrite((body: ExportInput) => api(`POST ${path}`, { modelId }, { body }), {
    refreshes: [exportsKey(modelId)],
    isErrorShown: true,
  })
}

export function useStartBundle(modelId: string) {
  return useWrite(() => api('POST classifiers/{modelId}/bundle/', { modelId }), {
    refreshes: [exportsKey(modelId)],
  })
}

/** Cancels one that is under way, or deletes the file of one that is finished. */
export function useDeleteExport(modelId: string) {
  return useWrite((exportId: number) => api(`DELETE ${path}{exportId}/`, { modelId, exportId }), {
    refreshes: [exportsKey(modelId)],
  })
}
