import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import { each } from '@/db/connection/sql'
import type { SampleCursor } from '@/db/samples/sample-filter'
import { containsAll, type SearchQuery } from './search-query'

/** How long a search may hold the process before it is the turn of others. */
const TURN_MS = 8

/** Calls `turn` until it says that nothing is left or enough is found, and lets others have theirs in between. */
export async function takeTurns(
  found: SampleCursor[],
  limit: number,
  turn: () => Promise<boolean>,
): Promise<SampleCursor[]> {
  while (!(await turn()) && found.length < limit) await setImmediate()
  return found
}

type Taken = { matches: SampleCursor[]; stoppedAt: SampleCursor | null }

/**
 * Reads the rows of a statement until so many match or the turn is over. `stoppedAt` is the last row that was read; null when
 * none are left.
 */
export async function takeMatches(
  db: Connection,
  { query, most }: { query: SearchQuery; most: number },
  sql: string,
  ...values: unknown[]
): Promise<Taken> {
  const end = performance.now() + TURN_MS
  const taken: Taken = { matches: [], stoppedAt: null }
  const take = ({ id, key, content }: SampleCursor & { content: string }) => {
    const place = { id, key }
    if (containsAll(content, query)) taken.matches.push(place)
    if (taken.matches.length < most && performance.now() <= end) return true
    taken.stoppedAt = place
    return false
  }
  await each(db, take, sql, ...values)
  return taken
}
