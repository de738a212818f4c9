import type { NamedPattern } from '@/lib/engine/settings'
import { normaliseText } from '@/lib/engine/text/normalise'
import { createFindMatches } from '@/lib/engine/text/patterns'
import { createRawPlaces } from './raw-places'

/** What one of the user's own expressions matches, as it stands in the raw text. */
export type ListedMatch = {
  /** A place in the list of expressions. */
  readonly pattern: number
  readonly text: string
}

/** The matches that training counts: none inside another, found in the normalised text as there. */
export function createMatchLister(
  expressions: readonly NamedPattern[],
): (raw: string) => ListedMatch[] {
  const find = createFindMatches(expressions)
  return (raw) => {
    const text = normaliseText(raw)
    const matches = find(text)
    if (matches.length === 0) return []
    const places = createRawPlaces(raw, text)
    return matches.map(({ pattern, start, end }) => ({
      pattern,
      text: raw.slice(places.startOf(start), places.endOf(end)),
    }))
  }
}
