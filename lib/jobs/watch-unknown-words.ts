import { newestKept } from '@/db/production/kept-requests'
import { countUnknownWords } from './count-unknown-words'
import type { JobKind } from './job-kind'

/** Watches what production is asked: counts the words that its version does not know. */
export const watchUnknownWords: JobKind = {
  name: 'watch-unknown-words',
  pauseMs: 30_000,
  async take({ db, memory: { counted } }) {
    for (const { modelId, versionId, requestId, at } of await newestKept(db.read)) {
      const before = counted.get(modelId)
      if (before?.requestId === requestId) continue
      return async (stop) => {
        const since = new Date(before?.at ?? at)
        await countUnknownWords(db, { modelId, versionId, since }, stop)
        counted.set(modelId, { requestId, at })
      }
    }
    return null
  },
}
