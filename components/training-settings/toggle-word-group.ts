export type WordGroups = readonly [min: number, max: number]

/** The sizes of word groups that a range contains: [1, 3] → 1, 2, 3. */
export function sizesIn([min, max]: WordGroups): number[] {
  return Array.from({ length: max - min + 1 }, (_, offset) => min + offset)
}

/**
 * The range after one size was switched on or off. A range has no gaps: what lies between is
 * included, and without its middle only the shorter groups are left. One size always stays.
 */
export function toggleWordGroup([min, max]: WordGroups, size: number): [number, number] {
  if (size < min) return [size, max]
  if (size > max) return [min, size]
  if (min === max) return [min, max]
  return size === min ? [min + 1, max] : [min, size - 1]
}
