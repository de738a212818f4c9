import type { Change } from '@/lib/contracts/change'
import { activityKey } from './activity'
import { api, read } from './api'
import { getPages, getQuery } from './get-query'
import { modelKey } from './models'
import { useWrite } from './use-write'

/** What was changed, the newest first, page by page. */
export function changesQuery(modelId: string) {
  return getPages('classifiers/{modelId}/changes/', { modelId })
}

/** One change, and what taking it back would do. */
export function changeQuery(modelId: string, revision: number) {
  return getQuery('classifiers/{modelId}/changes/{revision}/', { modelId, revision })
}

/** The newest change of whoever asks that can be taken back, of the last 50 of anybody. */
export async function lastOwnChange(modelId: string): Promise<Change | undefined> {
  const { items } = await read('classifiers/{modelId}/changes/', { modelId })
  return items.find(({ own, undone_by, undo_of }) => own && undone_by === null && undo_of === null)
}

export function undoChange(modelId: string, revision: number) {
  return api('POST classifiers/{modelId}/changes/{revision}/undo/', { modelId, revision })
}

/** Takes a change back; undoing the answer’s revision is the redo. */
export function useUndoChange(modelId: string, { isErrorShown = false } = {}) {
  return useWrite((revision: number) => undoChange(modelId, revision), {
    refreshes: [modelKey(modelId), activityKey],
    isErrorShown,
  })
}
