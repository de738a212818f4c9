/** From this share of common marks on, two texts one after the other look like one. */
export const ALIKE = 0.5

/**
 * Whether two texts look alike to whoever reads one after the other, by their marks: |A ∩ B| ≥ ½ |A ∪ B| (Jaccard). Other
 * than for the folds, a mark that many texts share counts as much: in a queue a common form is what tires.
 */
export function areAlike(one: Int32Array, other: Int32Array): boolean {
  let shared = 0
  for (let p = 0, q = 0; p < one.length && q < other.length; ) {
    if (one[p] === other[q]) shared++
    const mark = one[p]!
    if (one[p]! <= other[q]!) p++
    if (mark >= other[q]!) q++
  }
  return shared > 0 && shared >= ALIKE * (one.length + other.length - shared)
}
