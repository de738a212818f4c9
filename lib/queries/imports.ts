import type { Import, ImportEdit } from '@/lib/contracts/import'
import type { List } from '@/lib/contracts/list'
import { isBusy } from '@/lib/facts/import-state'
import { isUnderWay } from '@/lib/facts/run-state'
import { api } from './api'
import { getQuery } from './get-query'
import { modelKey } from './models'
import { sendFile } from './send-file'
import { useChange } from './use-change'

const BUSY_POLL_MS = 1_000
const IDLE_POLL_MS = 15_000

function importsKey(modelId: string) {
  return [...modelKey(modelId), 'imports'] as const
}

/** One import, followed closely while the server works on it. */
export function importQuery(modelId: string, importId: number) {
  return {
    ...getQuery<Import>([...importsKey(modelId), importId]),
    refetchInterval: ({ state }: { state: { data?: Import | undefined } }) =>
      state.data && isBusy(state.data) ? BUSY_POLL_MS : false,
  }
}

/** The imports of a model, the newest first. */
export function importsQuery(modelId: string) {
  return {
    ...getQuery<List<Import>>(importsKey(modelId)),
    refetchInterval: ({ state }: { state: { data?: List<Import> | undefined } }) =>
      state.data?.items.some(isUnderWay) ? BUSY_POLL_MS : IDLE_POLL_MS,
  }
}

type Upload = { file: File; onProgress: (share: number) => void; signal: AbortSignal }

/** Sends a file. What is in it stays outside the model until the import is started. */
export function useUploadFile(modelId: string) {
  const key = importsKey(modelId)
  return useChange(
    ({ file, ...options }: Upload) =>
      sendFile<Import>([...key, { file_name: file.name }], file, options),
    { refreshes: [key], isErrorShown: true },
  )
}

/** Changes how the file is read; the server then counts anew. */
export function useEditImport(modelId: string, importId: number) {
  const path = [...importsKey(modelId), importId]
  return useChange((body: ImportEdit) => api<Import>('PATCH', path, { body }), {
    refreshes: [path],
  })
}

export function useStartImport(modelId: string, importId: number) {
  const path = [...importsKey(modelId), importId]
  return useChange(() => api<Import>('POST', [...path, 'start']), {
    refreshes: [importsKey(modelId)],
  })
}

/** Stops an import, or throws away a file that was not imported. */
export function useCancelImport(modelId: string) {
  const key = importsKey(modelId)
  return useChange((importId: number) => api<unknown>('DELETE', [...key, importId]), {
    refreshes: [modelKey(modelId)],
  })
}

/** Takes back all that an import changed. */
export function useUndoImport(modelId: string) {
  const key = modelKey(modelId)
  return useChange(
    (revision: number) => api<unknown>('POST', [...key, 'changes', revision, 'undo']),
    { refreshes: [key] },
  )
}
