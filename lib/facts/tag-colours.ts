import type { Model } from '@/lib/contracts/model'
import type { TagColour } from '@/lib/contracts/choices'

/** The colours of those tags that have one, by their ids. */
export function tagColours({ langur }: Pick<Model, 'langur'>): ReadonlyMap<number, TagColour> {
  const coloured = langur.tag_traits.flatMap(({ tag_id, colour }) =>
    colour === null ? [] : [[tag_id, colour] as const],
  )
  return new Map(coloured)
}
