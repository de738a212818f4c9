import 'server-only'
import { touchSessions } from '@/db/accounts/sessions'
import type { Database } from '@/db/connection/database'

export type SeenSessions = {
  /** To be called on each request of a session. */
  note: (id: string) => void
  /** When it was last used, if that is not written down yet. */
  seenAt: (id: string) => Date | undefined
  /** Writes down when sessions were last used. */
  flush: () => Promise<void>
}

/** When sessions were last used, in memory: pages ask every few seconds, and asking writes nothing. */
export function createSeenSessions(db: Database): SeenSessions {
  let seen = new Map<string, Date>()
  return {
    note: (id) => seen.set(id, new Date()),
    seenAt: (id) => seen.get(id),
    async flush() {
      if (seen.size === 0) return
      const touched = seen
      seen = new Map()
      try {
        await touchSessions(db, touched)
      } catch (error) {
        // What was seen since is newer.
        seen = new Map([...touched, ...seen])
        throw error
      }
    },
  }
}
