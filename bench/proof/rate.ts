/** How many of the runs that count. */
export type Rate = { readonly hits: number; readonly of: number }

export type Goal = { readonly most: number } | { readonly least: number }

export function rateOf<Item>(items: readonly Item[], isHit: (item: Item) => boolean): Rate {
  return { hits: items.filter(isHit).length, of: items.length }
}

/** Wilson's 95 % interval of a share (Wilson 1927). */
export function wilsonInterval({ hits, of }: Rate): readonly [low: number, high: number] {
  if (of === 0) return [0, 1]
  const z = 1.96
  const share = hits / of
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of)
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + (z / (2 * of)) ** 2)
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** Fails if the whole interval is on the wrong side. */
export function reaches(rate: Rate, goal: Goal): boolean {
  const [low, high] = wilsonInterval(rate)
  return 'most' in goal ? low <= goal.most : high >= goal.least
}

/** Fails if the whole 95 % interval of the difference of two rates is above 0 (Newcombe 1998, method 10). */
export function isNoHigher(rate: Rate, reference: Rate): boolean {
  const [low] = wilsonInterval(rate)
  const [, high] = wilsonInterval(reference)
  const share = rate.hits / rate.of
  const other = reference.hits / reference.of
  return share - other - Math.sqrt((share - low) ** 2 + (high - other) ** 2) <= 0
}
