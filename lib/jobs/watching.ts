import type { Database } from '@/db/connection/database'
import { newestKept } from '@/db/production/kept-requests'
import { countUnknownWords } from '@/lib/analysis/count-unknown-words'
import type { JobKind } from './job-kind'

type Counted = Map<number, { requestId: number; at: number }>

/** Of each model the newest kept request whose words are counted. A new runner counts the last hours again. */
const countedIn = new WeakMap<Database, Counted>()

/** Watches what production is asked: counts the words that its version does not know. */
export const watching: JobKind = {
  name: 'watching',
  pauseMs: 30_000,
  async take({ db }) {
    const counted: Counted = countedIn.get(db) ?? new Map()
    countedIn.set(db, counted)
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
