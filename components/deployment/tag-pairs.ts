import type { Axis } from '@/components/ui/axis'
import type { Comparison } from '@/lib/contracts/comparison'

export type TagPair = Comparison['per_tag'][number]

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
