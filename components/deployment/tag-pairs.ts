import type { Axis } from '@/components/ui/charts/axis'
import type { Comparison } from '@/lib/contracts/comparison'
import type { Proof, TagDifference } from '@/lib/contracts/proof'

export type TagPair = Comparison['per_tag'][number] & {
  /** Missing where the two were not compared on the same texts. */
  proven?: TagDifference
  /** Where only one of the two has the tag: what both found of its texts. */
  found?: Pick<TagDifference, 'texts' | 'found'>
}

/** The F1 of every tag that either version has: on the same texts where the proof compares it. */
export function tagPairs(tags: Comparison['per_tag'], proof: Proof | null): TagPair[] {
  if (!proof) return [...tags]
  const compared = new Map(proof.per_tag.map((tag) => [tag.tag_id, tag]))
  const onAll = new Map(proof.all_tags?.per_tag?.map((tag) => [tag.tag_id, tag]))
  const foundOf = (tagId: number) => {
    const found = onAll.get(tagId)
    return found && { found }
  }
  const known = new Set(tags.map((tag) => tag.tag_id))
  return [
    ...tags.map((pair) => {
      const proven = compared.get(pair.tag_id)
      return proven
        ? {
            ...pair,
            name: proven.name,
            sandbox: proven.candidate,
            production: proven.baseline,
            proven,
          }
        : { ...pair, ...foundOf(pair.tag_id) }
    }),
    ...proof.per_tag
      .filter(({ tag_id }) => !known.has(tag_id))
      .map((proven) => ({
        tag_id: proven.tag_id,
        name: proven.name,
        sandbox: proven.candidate,
        production: proven.baseline,
        proven,
      })),
  ]
}

/** The biggest gain first, the biggest loss last; tags of one version only after those of both. */
export function sortByDifference(tags: readonly TagPair[]): TagPair[] {
  return tags.toSorted((one, other) => gain(other) - gain(one))
}

function gain({ sandbox, production }: TagPair): number {
  if (sandbox === null) return -3
  if (production === null) return -2
  return sandbox - production
}

const STEP = 0.2

/** From a round value below all scores up to 100%. */
export function tagAxis(tags: readonly TagPair[]): Axis {
  const scores = tags.flatMap(({ sandbox, production }) => [sandbox ?? 1, production ?? 1])
  return [Math.floor(Math.min(1 - STEP, ...scores) / STEP) * STEP, 1]
}
