import { setImmediate } from 'node:timers/promises'
import type { SampleCursor } from '@/db/samples/sample-filter'
import { containsAll, type SearchQuery } from './search-query'

/** How long a search may hold the process before it is the turn of others. */
const TURN_MS = 8

/** Calls `turn` until it says that nothing is left or enough is found, and lets others have theirs in between. */
export async function takeTurns(
  found: SampleCursor[],
  limit: number,
  turn: () => boolean,
): Promise<SampleCursor[]> {
  while (!turn() && found.length < limit) await setImmediate()
  return found
}

/** Reads rows until so many match or the turn is over. `stoppedAt` is the last row that was read; null when none are left. */
export function takeMatches(
  rows: Iterable<SampleCursor & { content: string }>,
  query: SearchQuery,
  most: number,
): { matches: SampleCursor[]; stoppedAt: SampleCursor | null } {
  const end = performance.now() + TURN_MS
  const matches: SampleCursor[] = []
  for (const { id, key, content } of rows) {
    const place = { id, key }
    if (containsAll(content, query)) matches.push(place)
    if (matches.length >= most || performance.now() > end) return { matches, stoppedAt: place }
  }
  return { matches, stoppedAt: null }
}
