/**
 * How many texts were tagged when a score was reached: where the straight line between two trainings is as high as `goal`.
 * `curve` has a score for each of the first sizes. Never reached: the largest size.
 */
export function textsToReach(
  goal: number,
  sizes: readonly number[],
  curve: readonly number[],
): number {
  const at = curve.findIndex((score) => score >= goal)
  const size = sizes[at]
  if (size === undefined) return sizes.at(-1) ?? 0
  const [before, lower] = [sizes[at - 1], curve[at - 1]]
  const higher = curve[at] ?? goal
  if (before === undefined || lower === undefined) return size
  return Math.round(before + ((size - before) * (goal - lower)) / (higher - lower))
}
