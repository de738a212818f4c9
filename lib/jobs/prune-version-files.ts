import { staleAnswers, staleModelFile } from '@/db/versions/prune-versions'
import { NEWEST_KEPT } from '@/lib/answering/pruned'
import { deleteChunks } from '@/lib/services/versions/delete-chunks'
import type { JobKind } from './job-kind'

/** Deletes files of versions that nobody goes back to. Settings and metrics of every version stay. */
export const pruneVersionFiles: JobKind = {
  name: 'prune-version-files',
  pauseMs: 60_000,
  async take({ db }) {
    const model = await staleModelFile(db.read, NEWEST_KEPT)
    if (model !== null) return () => deleteChunks(db, model, 'model')
    const answers = await staleAnswers(db.read, NEWEST_KEPT)
    return answers === null ? null : () => deleteChunks(db, answers, 'answers')
  },
}
