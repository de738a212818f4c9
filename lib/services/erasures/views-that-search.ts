import 'server-only'
import { foldName } from '@/lib/contracts/fold-name'

/** Those of the saved views that look for what was looked for. */
export function viewsThatSearch<View extends { query: string }>(
  views: readonly View[],
  typed: string | null,
): View[] {
  if (typed === null) return []
  const wanted = foldName(typed)
  return views.filter(({ query }) => foldName(new URLSearchParams(query).get('q') ?? '') === wanted)
}
