import { filesOfModel } from '@/db/imports/uploaded-files'
import { eraseModel } from '@/db/models/erase-model'
import { cancelModelJobs } from '@/db/models/model-jobs'
import { listDeletedModels } from '@/db/models/models'
import { deleteFile } from '@/lib/services/files/kept-files'
import type { JobKind } from './job-kind'

/** Erases deleted models and their files, after their trainings and imports have ended. */
export const eraseDeletedModels: JobKind = {
  name: 'erase-deleted-models',
  pauseMs: 1_000,
  async take({ db, among }) {
    const clock = { now: new Date(), staleBefore: among.staleBefore() }
    for (const modelId of await listDeletedModels(db.read)) {
      const isBusy = await db.write((tx) => cancelModelJobs(tx, modelId, clock))
      if (isBusy) continue
      return async (stop) => {
        for (const path of await filesOfModel(db.read, modelId)) await deleteFile(db, path)
        await eraseModel(db, modelId, stop)
      }
    }
    return null
  },
}
