import { createPoisson } from './metrics/poisson'
import { wilsonInterval } from './metrics/wilson'

/** What one person said of a text: indices of tags, ascending; none: no tag fits. */
export type Judgement = readonly number[]
/** Two people, one text, neither of whom saw what the other said. */
export type Pair = readonly [first: Judgement, second: Judgement]

type Interval = readonly [low: number, high: number]
export type Estimate = { readonly value: number; readonly interval: Interval }

/** Resamples of the bootstrap, as for every score of a report. */
const RESAMPLES = 1_000
const SEED = 20_110_125

/**
 * How far two sets of tags are apart, from 0 for the same to 1 for no tag in common: 1 − J · M (MASI, Passonneau 2006) with
 *
 *   J = |A ∩ B| / |A ∪ B|   and   M = 1 if A = B, 2/3 if one holds the other, 1/3 if they only overlap, 0 if they do not.
 *
 * Of sets of one tag it is 0 or 1: the nominal distance. Two empty sets are the same.
 */
export function setDistance(one: Judgement, other: Judgement): number {
  const shared = one.filter((tag) => other.includes(tag)).length
  const all = one.length + other.length - shared
  if (all === shared) return 0
  if (shared === 0) return 1
  const isHeld = shared === one.length || shared === other.length
  return 1 - (shared / all) * (isHeld ? 2 / 3 : 1 / 3)
}

/**
 * Krippendorff's α (Krippendorff 2011, “Computing Krippendorff's Alpha-Reliability”): with m_u values of unit u, n values in
 * all units that have two or more, and δ the distance of two values,
 *
 *   α = 1 − D_o / D_e,   D_o = 1/n Σ_u 1/(m_u − 1) Σ_(i ≠ j of u) δ_ij,   D_e = 1/(n (n − 1)) Σ_(i ≠ j) δ_ij
 *
 * 1: everybody agrees; 0: as people would who draw from the same hat. Null where all values are the same, so that there is
 * nothing to agree on.
 */
export function alphaOf(
  units: readonly (readonly Judgement[])[],
  distance: (one: Judgement, other: Judgement) => number,
): number | null {
  const values = units.filter((unit) => unit.length > 1)
  const table = tableOf(values.flat(), distance)
  return alphaOfWeighted(
    table,
    values.map((unit) => ({ kinds: unit.map((value) => table.kindOf(value)), weight: 1 })),
  )
}

/** The different values, and how far each is from each other. */
type Table = {
  readonly kinds: number
  readonly distances: Float64Array
  readonly kindOf: (value: Judgement) => number
}
type Unit = { readonly kinds: readonly number[]; readonly weight: number }

function tableOf(
  values: readonly Judgement[],
  distance: (one: Judgement, other: Judgement) => number,
): Table {
  const kinds = new Map<string, Judgement>()
  for (const value of values) kinds.set(value.join(), value)
  const list = [...kinds.values()]
  const place = new Map([...kinds.keys()].map((key, index) => [key, index]))
  return {
    kinds: list.length,
    distances: Float64Array.from(list.flatMap((one) => list.map((other) => distance(one, other)))),
    kindOf: (value) => place.get(value.join()) ?? 0,
  }
}

function alphaOfWeighted({ kinds, distances }: Table, units: readonly Unit[]): number | null {
  const counts = new Float64Array(kinds)
  let n = 0
  let observed = 0
  for (const { kinds: own, weight } of units) {
    n += weight * own.length
    for (const one of own) {
      counts[one]! += weight
      // A value is 0 away from itself, so that it may be counted with the others.
      for (const other of own) {
        observed += (weight * distances[one * kinds + other]!) / (own.length - 1)
      }
    }
  }
  let expected = 0
  for (let one = 0; one < kinds; one++) {
    if (counts[one] === 0) continue
    for (let other = 0; other < kinds; other++) {
      expected += counts[one]! * counts[other]! * distances[one * kinds + other]!
    }
  }
  return expected === 0 ? null : 1 - (observed * (n - 1)) / expected
}

export type TagAgreement = {
  /** Of “has it” and “has it not”; null where nobody or everybody gave it. */
  readonly alpha: Estimate | null
  /** F1 of the one against the other, whichever way: 2 both / (first + second) (Hripcsak & Rothschild 2005). */
  readonly f1: Estimate | null
  /** Texts to which one of the two gave it, and to which both did. */
  readonly given: number
  readonly both: number
}

export type Agreement = {
  readonly alpha: Estimate | null
  /** Mean F1 of the tags that anybody gave: what a report says of a version, said of people. */
  readonly macroF1: Estimate | null
  readonly perTag: readonly TagAgreement[]
}

/**
 * How far people agree on tags. Intervals are of 95 %, by bootstrap over texts: each counts Poisson(1) times (see
 * `bootstrapIntervals`), and what lies between the 2.5 % and 97.5 % quantiles is told (Zapf et al. 2016 recommend this for
 * α). Where nobody disagreed at all the quantiles know of no doubt: there the lower end is that of Wilson (1927) for as many
 * texts of as many.
 */
export function agreementOf(pairs: readonly Pair[], tagCount: number): Agreement {
  const tags = Array.from({ length: tagCount }, (_, tag) => tag)
  const cells = cellsOf(pairs)
  const sets = tableOf(pairs.flat(), setDistance)
  const units = cells.map(({ pair, weight }) => ({
    kinds: pair.map((value) => sets.kindOf(value)),
    weight,
  }))
  const alphaOf = (weights: Float64Array) =>
    alphaOfWeighted(
      sets,
      units.map((unit, cell) => ({ ...unit, weight: weights[cell]! })),
    )
  const statistics: Statistic[] = [
    alphaOf,
    (weights) => macroF1Of(tags.map((tag) => tableOfTag(cells, weights, tag))),
    ...tags.flatMap((tag): Statistic[] => [
      (weights) => alphaOfTag(tableOfTag(cells, weights, tag)),
      (weights) => f1Of(tableOfTag(cells, weights, tag)),
    ]),
  ]
  const [alpha = null, macroF1 = null, ...ofTags] = estimatesOf(cells, statistics)
  return {
    alpha,
    macroF1,
    perTag: tags.map((tag) => {
      const { both, one, other } = tableOfTag(cells, weightsOf(cells), tag)
      const [alphaOfIt = null, f1 = null] = ofTags.slice(2 * tag, 2 * tag + 2)
      return { alpha: alphaOfIt, f1, given: both + one + other, both }
    }),
  }
}

/** Pairs that are the same, and how many there are. */
type Cell = { readonly pair: Pair; readonly weight: number }

function cellsOf(pairs: readonly Pair[]): Cell[] {
  const cells = new Map<string, { pair: Pair; weight: number }>()
  for (const pair of pairs) {
    const key = `${pair[0].join()}|${pair[1].join()}`
    const known = cells.get(key)
    if (known) known.weight += 1
    else cells.set(key, { pair, weight: 1 })
  }
  return [...cells.values()]
}

const weightsOf = (cells: readonly Cell[]) => Float64Array.from(cells, ({ weight }) => weight)

/** Of the cells when each counts so often; null where it says nothing. */
type Statistic = (weights: Float64Array) => number | null

function estimatesOf(
  cells: readonly Cell[],
  statistics: readonly Statistic[],
): (Estimate | null)[] {
  const poisson = createPoisson(SEED)
  const once = weightsOf(cells)
  const draws = statistics.map((): number[] => [])
  for (let b = 0; b < RESAMPLES; b++) {
    const weights = Float64Array.from(cells, ({ weight }) => poisson(weight))
    for (const [s, statistic] of statistics.entries()) {
      const drawn = statistic(weights)
      if (drawn !== null) draws[s]!.push(drawn)
    }
  }
  const texts = once.reduce((sum, weight) => sum + weight, 0)
  const [sure] = wilsonInterval(texts, texts)
  return statistics.map((statistic, s) => {
    const value = statistic(once)
    if (value === null) return null
    const sorted = draws[s]!.sort((a, b) => a - b)
    const low = Math.min(value, quantile(sorted, 0.025))
    const high = Math.max(value, quantile(sorted, 0.975))
    return { value, interval: [value === 1 ? Math.min(low, sure) : low, high] }
  })
}

/** How often both gave a tag, only the one, only the other, and neither. */
type Fourfold = { both: number; one: number; other: number; neither: number }

function tableOfTag(cells: readonly Cell[], weights: Float64Array, tag: number): Fourfold {
  const table = { both: 0, one: 0, other: 0, neither: 0 }
  for (const [c, { pair }] of cells.entries()) {
    const [first, second] = pair.map((said) => said.includes(tag))
    if (first && second) table.both += weights[c]!
    else if (first) table.one += weights[c]!
    else if (second) table.other += weights[c]!
    else table.neither += weights[c]!
  }
  return table
}

/** α of two values and two people: D_o and D_e as above, with δ = 1. */
function alphaOfTag({ both, one, other, neither }: Fourfold): number | null {
  const [has, hasNot] = [2 * both + one + other, 2 * neither + one + other]
  const n = has + hasNot
  const expected = 2 * has * hasNot
  return expected === 0 ? null : 1 - (2 * (one + other) * (n - 1)) / expected
}

function f1Of({ both, one, other }: Fourfold): number | null {
  const given = 2 * both + one + other
  return given === 0 ? null : (2 * both) / given
}

function macroF1Of(tables: readonly Fourfold[]): number | null {
  const scores = tables.map(f1Of).filter((score) => score !== null)
  if (scores.length === 0) return null
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1)
  const before = Math.floor(place)
  const low = sorted[before] ?? 1
  const high = sorted[before + 1] ?? low
  return low + (place - before) * (high - low)
}
