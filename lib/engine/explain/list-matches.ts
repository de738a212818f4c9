import type { TextSettings } from '@/lib/engine/settings'
import { createFindMatches } from '@/lib/engine/text/patterns'
import { createReadText } from '@/lib/engine/text/read-text'
import { createRawPlaces } from './raw-places'

/** What one of the user's own expressions matches, as it stands in the raw text. */
export type ListedMatch = {
  /** A place in the list of expressions. */
  readonly pattern: number
  readonly text: string
}

/** The matches that training counts: none inside another, found in the text as it is read there. */
export function createMatchLister(
  settings: Pick<TextSettings, 'language' | 'read_html' | 'regular_expressions'>,
): (raw: string) => ListedMatch[] {
  const find = createFindMatches(settings.regular_expressions)
  const readText = createReadText(settings)
  return (raw) => {
    const text = readText(raw)
    const matches = find(text)
    if (matches.length === 0) return []
    const places = createRawPlaces(settings, raw, text)
    return matches.map(({ pattern, start, end }) => ({
      pattern,
      text: raw.slice(places.startOf(start), places.endOf(end)),
    }))
  }
}
