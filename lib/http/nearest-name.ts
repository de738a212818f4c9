import { at } from '@/lib/at'

/**
 * How many letters must be changed, added, taken away or swapped with the next to get from one word to another (Damerau
 * 1964; no letter twice).
 */
function distance(from: string, to: string): number {
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, place) => place)
  for (let line = 0; line < from.length; line++) {
    const next = [line + 1]
    for (let place = 1; place <= to.length; place++) {
      const changed = at(row, place - 1) + Number(from[line] !== to[place - 1])
      const isSwap = line > 0 && from[line] === to[place - 2] && from[line - 1] === to[place - 1]
      const swapped = isSwap ? at(before, place - 2) + 1 : changed
      next.push(Math.min(changed, swapped, at(row, place) + 1, at(next, place - 1) + 1))
    }
    before = row
    row = next
  }
  return at(row, to.length)
}

/** Longer words are no mistyped names, and would take their time. */
const LONGEST = 60

/** The known name that was probably meant; undefined when none is like it. */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  return nearest(given, known, (name, far) => {
    const isLonger = given.startsWith(name) || name.startsWith(given)
    return isLonger || far < Math.max(given.length, name.length) / 2
  })
}

/** Whether it is a known name with a slip of the finger or two. */
export function isMistyped(given: string, known: readonly string[]): boolean {
  return nearest(given, known, (name, far) => far <= Math.min(2, name.length / 3)) !== undefined
}

function nearest(
  given: string,
  known: readonly string[],
  isNear: (name: string, far: number) => boolean,
): string | undefined {
  if (given.length > LONGEST) return undefined
  const ranked = known
    // Of `filter.q` the name is `q`.
    .map((path) => ({ path, name: path.slice(path.lastIndexOf('.') + 1) }))
    .map((one) => ({ ...one, far: distance(given.toLowerCase(), one.name) }))
    .sort((a, b) => a.far - b.far)
  return ranked.find(({ name, far }) => isNear(name, far))?.path
}
