import type { ImportPurpose } from '@/lib/contracts/choices'
import type { ImportEdit } from '@/lib/contracts/import'
import { isBusy } from '@/lib/facts/import-state'
import { isUnderWay } from '@/lib/facts/under-way'
import { api, apiUrl } from './api'
import { getQuery } from './get-query'
import { keyOf } from './key'
import { modelKey } from './models'
import { sendFile } from './send-file'
import { useIsWriting, useWrite } from './use-write'

const BUSY_POLL_MS = 1_000
const IDLE_POLL_MS = 15_000

function importsKey(modelId: string) {
  return keyOf('classifiers/{modelId}/imports/', { modelId })
}

/** One import, followed closely while the server works on it. */
export function importQuery(modelId: string, importId: number) {
  const path = 'classifiers/{modelId}/imports/{importId}/'
  return getQuery(path, { modelId, importId }, (one) => (one && isBusy(one) ? BUSY_POLL_MS : false))
}

/** The imports of a model, the newest first. */
export function importsQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/imports/', { modelId }, (imports) =>
    imports?.items.some(isUnderWay) ? BUSY_POLL_MS : IDLE_POLL_MS,
  )
}

/** Where the browser gets the rows that were left out, or would be, as a CSV file. */
export function leftOutFile(modelId: string, importId: number): string {
  const path = 'classifiers/{modelId}/imports/{importId}/left-out/'
  return apiUrl(keyOf(path, { modelId, importId }))
}

type Upload = { file: File; onProgress: (share: number) => void; signal: AbortSignal }

/** Sends a file. What is in it stays outside the model until the import is started. */
export function useUploadFile(modelId: string, purpose: ImportPurpose) {
  return useWrite(
    ({ file, ...options }: Upload) =>
      sendFile(
        'POST classifiers/{modelId}/imports/',
        { modelId, file_name: file.name, purpose },
        file,
        options,
      ),
    { refreshes: [importsKey(modelId)], isErrorShown: true },
  )
}

/** Changes how the file is read; the server then counts anew. */
export function useEditImport(modelId: string, importId: number) {
  const path = 'classifiers/{modelId}/imports/{importId}/'
  return useWrite((body: ImportEdit) => api(`PATCH ${path}`, { modelId, importId }, { body }), {
    refreshes: [oneKey(modelId, importId)],
    key: oneKey(modelId, importId),
  })
}

/** Whether what was chosen last is still on its way: what is done with the file meanwhile would be done by the choice before. */
export function useIsEditing(modelId: string, importId: number): boolean {
  return useIsWriting(oneKey(modelId, importId))
}

function oneKey(modelId: string, importId: number) {
  return keyOf('classifiers/{modelId}/imports/{importId}/', { modelId, importId })
}

export function useStartImport(modelId: string, importId: number) {
  return useWrite(
    () => api('POST classifiers/{modelId}/imports/{importId}/start/', { modelId, importId }),
    { refreshes: [importsKey(modelId)] },
  )
}

/** Stops an import, or throws away a file that was not imported. */
export function useCancelImport(modelId: string) {
  return useWrite(
    (importId: number) =>
      api('DELETE classifiers/{modelId}/imports/{importId}/', { modelId, importId }),
    { refreshes: [modelKey(modelId)] },
  )
}
