import type { RawPlaces } from './raw-places'
import type { Trace } from './trace'

/** A part of the raw text: half-open, in UTF-16 code units; it never ends inside a surrogate pair. */
export type Place = { readonly start: number; readonly end: number }

/** The first places of each of these features. */
export function placesOf(
  { features, starts, ends }: Trace,
  raw: RawPlaces,
  wanted: readonly number[],
  most: number,
): Map<number, Place[]> {
  const found = new Map(wanted.map((feature): [number, Place[]] => [feature, []]))
  for (let o = 0; o < features.length; o++) {
    const places = found.get(features.items[o]!)
    if (places === undefined || places.length === most) continue
    places.push({ start: raw.startOf(starts.items[o]!), end: raw.endOf(ends.items[o]!) })
  }
  return found
}
