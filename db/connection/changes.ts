import type { Database } from './database'

/** Asking SQLite costs a tenth of a classify; so long another process's commit may stay unseen. */
const UNSEEN_MS = 2

/** Knows whether anybody has committed, so that what was read may be remembered until then. */
export type Changes = {
  /**
   * Looks, and empties what is remembered when somebody has committed: this process at once, another one 2 ms ago.
   * Undefined when nothing has to be waited for. Who comes while another one looks waits for what that one sees.
   */
  look: () => Promise<void> | undefined
  /** Another process has told of a commit: the next look asks, however recent the last one was. */
  expect: () => void
  /** Answers the map of what is remembered now. What is put into one that was emptied meanwhile is found by nobody. */
  remember: <Value>() => () => Map<string, Value>
}

export function watchChanges(db: Pick<Database, 'mark' | 'commits'>): Changes {
  let seen = -1
  let looking: Promise<void> | undefined
  let commits = -1
  let lookedAt = Number.NEGATIVE_INFINITY
  const forgetting: (() => void)[] = []

  async function compareMarks(): Promise<void> {
    const mark = await db.mark()
    if (mark === seen) return
    seen = mark
    for (const forget of forgetting) forget()
  }

  return {
    look() {
      const now = performance.now()
      if (db.commits() === commits && now - lookedAt < UNSEEN_MS) return looking
      commits = db.commits()
      lookedAt = now
      const mine = compareMarks().finally(() => {
        if (looking === mine) looking = undefined
      })
      looking = mine
      return mine
    },
    expect() {
      lookedAt = Number.NEGATIVE_INFINITY
    },
    remember<Value>() {
      let known = new Map<string, Value>()
      forgetting.push(() => {
        known = new Map()
      })
      return () => known
    },
  }
}
