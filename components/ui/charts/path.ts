export type Point = readonly [x: number, y: number]

/** The `d` of straight lines through points; after null it begins anew. */
export function linePath(points: readonly (Point | null)[]): string {
  let isOpen = false
  const steps = points.map((point) => {
    const command = isOpen ? 'L' : 'M'
    isOpen = point !== null
    return point === null ? '' : `${command}${point.map(round).join(',')}`
  })
  return steps.join('')
}

/** The `d` of the area between two lines over the same places. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  return upper.length === 0 ? '' : `${linePath([...upper, ...lower.toReversed()])}Z`
}

/** To a thousandth of a pixel, which nobody sees. */
function round(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
