import { ABANDONED_MS } from '@/lib/services/files/still-writing'
import { sweepFiles as sweep } from '@/lib/services/files/sweep-files'
import type { JobKind } from './job-kind'

const DAY_MS = 86_400_000

/** Deletes what is left of uploads, once a day; whatever a killed server left is deleted when the next one starts. */
export const sweepFiles: JobKind = {
  name: 'sweep-files',
  pauseMs: 60_000,
  async take({ db, memory }) {
    const now = Date.now()
    if (now - memory.sweptAt < DAY_MS) return null
    return async () => {
      memory.sweptAt = now
      await sweep(db, new Date(now - ABANDONED_MS))
    }
  },
}
