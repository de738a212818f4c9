/** The whole numbers from 0 to below `length`. */
export function range(length: number): number[] {
  return Array.from({ length }, (_, position) => position)
}
