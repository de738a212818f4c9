import type { MovedWeight } from '@/lib/contracts/weights'
import type { WeightTable } from './weight-table'

/** The largest differences between two versions, the largest first. What a version does not know weighs nothing there. */
export function moveOf(baseline: WeightTable, candidate: WeightTable, most: number): MovedWeight[] {
  const placeBefore = new Map(baseline.tags.map(({ id }, place) => [id, place]))
  const names = new Set([...baseline.features.keys(), ...candidate.features.keys()])
  const largest: (MovedWeight & { size: number })[] = []
  let least = 0
  const consider = (move: MovedWeight) => {
    const size = Math.abs((move.to ?? 0) - (move.from ?? 0))
    if (size <= least) return
    largest.push({ ...move, size })
    if (largest.length < 2 * most) return
    largest.sort((one, other) => other.size - one.size)
    largest.length = most
    least = largest.at(-1)?.size ?? 0
  }
  for (const [tag, { id, name }] of candidate.tags.entries()) {
    const before = placeBefore.get(id)
    if (before === undefined) continue
    for (const feature of names) {
      const now = candidate.features.get(feature)
      const then = baseline.features.get(feature)
      consider({
        feature,
        tag_id: id,
        name,
        from: then === undefined ? null : rounded(baseline.weightOf(then, before)),
        to: now === undefined ? null : rounded(candidate.weightOf(now, tag)),
      })
    }
  }
  return largest
    .sort((one, other) => other.size - one.size || one.feature.localeCompare(other.feature))
    .slice(0, most)
    .map(({ size: _, ...move }) => move)
}

function rounded(weight: number): number {
  return Math.round(weight * 1000) / 1000
}
