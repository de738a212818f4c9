/** A heartbeat comes every half second. */
const STALE_MS = 5_000

/** This runner as one of those that work on a database. */
export type Among = {
  /** Whether it does what is taken by no lease, which one of them does for all. */
  isKeeper: () => boolean
  /** A job whose last heartbeat is older than this has lost its runner. */
  staleBefore: () => Date
}

/** One runner at a time, as with SQLite: whatever was heard of before this one started is from one that is gone. */
export function aloneSince(startedAt: Date): Among {
  return {
    isKeeper: () => true,
    staleBefore: () => new Date(Math.max(startedAt.getTime(), Date.now() - STALE_MS)),
  }
}

/**
 * One of several. While none of them reached the database, none could say that it lives: nobody is given up before it had time
 * to be heard of again.
 */
export function amongOthers(others: { isKeeper: () => boolean; since: () => number }): Among {
  return {
    isKeeper: others.isKeeper,
    staleBefore() {
      const before = Date.now() - STALE_MS
      return new Date(before < others.since() ? 0 : before)
    },
  }
}
