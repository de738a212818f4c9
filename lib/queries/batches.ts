import { queryOptions } from '@tanstack/react-query'
import type { Batch, BatchEdit } from '@/lib/contracts/batch'
import { isUnderWay } from '@/lib/facts/under-way'
import { api, apiUrl } from './api'
import { classify } from './classify'
import { getPages } from './get-query'
import { keyOf } from './key'
import { modelKey } from './models'
import { sendFile } from './send-file'
import { useWrite } from './use-write'

const BUSY_POLL_MS = 1_000
const IDLE_POLL_MS = 15_000
const list = 'classifiers/{modelId}/batches/'
const one = `${list}{batchId}/` as const

const batchesKey = (modelId: string) => keyOf(list, { modelId })

/** The batches of a model, newest first, page by page, followed closely while one is under way. */
export function batchesQuery(modelId: string) {
  return {
    ...getPages(list, { modelId }),
    refetchInterval: ({
      state,
    }: {
      state: { data?: { pages: { items: Batch[] }[] } | undefined }
    }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? BUSY_POLL_MS : IDLE_POLL_MS,
  }
}

/** What a version answers to a few texts, before a whole file is answered so. Blank texts have no answer. */
export function previewQuery(
  modelId: string,
  texts: readonly string[],
  { answered_by, version, empty_below }: Pick<Batch, 'answered_by' | 'version' | 'empty_below'>,
) {
  const isOwn = empty_below !== null
  return queryOptions({
    queryKey: [...batchesKey(modelId), 'preview', answered_by, version ?? 0, isOwn, ...texts],
    queryFn: () =>
      classify(modelId, {
        data: [...texts],
        // The page itself leaves out what is below the batch's own minimum, and says how sure it was.
        ...(isOwn && { minimum_confidence: 0 }),
        ...(version === null ? { production_model: answered_by === 'production' } : { version }),
      }),
    enabled: texts.length > 0 && (answered_by !== 'version' || version !== null),
    retry: false,
  })
}

type Upload = {
  file: File
  answeredBy: 'production' | 'sandbox'
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Sends a file. Nothing is answered until the batch is started. */
export function useUploadBatch(modelId: string) {
  return useWrite(
    ({ file, answeredBy, ...options }: Upload) => {
      const asked = { file_name: file.name, answered_by: answeredBy, start: false }
      return sendFile(`POST ${list}`, { modelId, ...asked }, file, options)
    },
    { refreshes: [batchesKey(modelId)], isErrorShown: true },
  )
}

export function useEditBatch(modelId: string, batchId: number) {
  return useWrite((body: BatchEdit) => api(`PATCH ${one}`, { modelId, batchId }, { body }), {
    refreshes: [batchesKey(modelId)],
  })
}

/** Starts a batch, or goes on with one that has stopped. */
export function useStartBatch(modelId: string) {
  return useWrite((batchId: number) => api(`POST ${one}start/`, { modelId, batchId }), {
    refreshes: [batchesKey(modelId)],
  })
}

export function useCancelBatch(modelId: string) {
  return useWrite((batchId: number) => api(`POST ${one}cancel/`, { modelId, batchId }), {
    refreshes: [batchesKey(modelId)],
  })
}

export function useDeleteBatch(modelId: string) {
  return useWrite((batchId: number) => api(`DELETE ${one}`, { modelId, batchId }), {
    refreshes: [batchesKey(modelId)],
  })
}

/** Takes the texts that were answered unsurely into the data, untagged. */
export function useTakeUnsure(modelId: string) {
  return useWrite((batchId: number) => api(`POST ${one}take-unsure/`, { modelId, batchId }), {
    refreshes: [modelKey(modelId)],
  })
}

/** The address of its result. */
export function batchResult(modelId: string, batchId: number): string {
  return apiUrl(keyOf(`${one}result/`, { modelId, batchId }))
}
