import { at } from '@/lib/at'

/** Chance that comes out the same for the same seed. */
export type Chance = {
  /** From 0 to below `end`. */
  below: (end: number) => number
  /** True so often, of 1. */
  happens: (share: number) => boolean
  pick: <Item extends {}>(items: readonly Item[]) => Item
}

/** Of one request: it is the same alone as after thousands of others. */
export function chanceOf(seed: number, request: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(request + 1, 0x85ebca6b)
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    happens: (share) => next() < share,
    pick: (items) => at(items, below(items.length)),
  }
}
