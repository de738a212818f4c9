import type { Connection, Database } from '@/db/connection/database'
import { kindOf, only, run } from '@/db/connection/sql'

const INDEXES = ['sample_search', 'sample_grams']
/** A few milliseconds under the write lock. */
const PAGES = 16
/** Less than this was changed when there was nothing left to do, as SQLite documents it. */
const WORK = 2

/**
 * Writes the indexes of searches anew without what was deleted from them, a few pages at a time: until then its words are
 * still in the file.
 */
export async function compactIndex(db: Database, signal: AbortSignal): Promise<void> {
  // PostgreSQL has no such index; what was deleted goes with its own vacuum.
  if (kindOf(db.read) === 'postgres') return
  for (const index of INDEXES) {
    // A negative number begins with all of it, positive ones go on.
    for (let pages = -PAGES; !signal.aborted; pages = PAGES) {
      const changed = await db.writePart((tx) => merge(tx, index, pages))
      if (changed < WORK) break
    }
  }
  await db.flush()
}

async function merge(tx: Connection, index: string, pages: number): Promise<number> {
  const changes = () => only<number>(tx, 'SELECT total_changes()')
  const before = await changes()
  await run(tx, `INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?)`, pages)
  return (await changes()) - before
}
