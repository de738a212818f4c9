import type { GroupProfiles } from '@/lib/engine/evaluation/folds/group-profiles'
import { NORMAL_97_5 } from '@/lib/engine/proof/normal'
import { createPoisson } from './poisson'

/** Enough for ends that are repeatable to a tenth of their distance (Efron & Tibshirani 1993, 19.3). */
export const RESAMPLES = 1_000
const SEED = 20_160_229

/** Both ends of a 95 % interval. */
export type Interval = readonly [low: number, high: number]

export type Intervals = {
  readonly accuracy: Interval
  readonly macroF1: Interval
  readonly microF1: Interval
  /** Of each tag's F1; null for a tag without texts. */
  readonly f1: readonly (Interval | null)[]
}

type Scores = { accuracy: number; macroF1: number; microF1: number; f1: Float64Array }

/**
 * 95 % intervals of the scores by bootstrap over groups (Efron & Tibshirani 1993): copies of a text are drawn together,
 * because they are right or wrong together. Each group counts Poisson(1) times (Hanley & MacGibbon 2006, Chamandy et
 * al. 2012), so a profile that c groups share counts Poisson(c) times. With θ the score, θ*_b that of resample b and
 * m the mean of these,
 *
 *   low = θ − √(q₀² + f²),   high = θ + √(q₁² + f²),   q₀ and q₁ the distances from m to the 2.5 % and 97.5 % quantiles
 *
 * around m and not around θ, because a resample has fewer different texts, which moves macro F1 with rare tags. f is
 * what two imaginary groups, one right and one wrong, would add to the standard error (Bonett & Price 2012): 1.96 √2 / n
 * of n groups, for a tag those that have it or got it, and for macro F1 the same of all its tags. So no score is ever
 * exact: 20 of 20 right are 86.1 to 100 %.
 */
export function bootstrapIntervals(profiles: GroupProfiles, tagCount: number): Intervals {
  const once = scoresOf(profiles, profiles.groups, tagCount)
  const draws = resample(profiles, tagCount)
  const groupsOf = groupsPerTag(profiles, tagCount)
  const spread = (n: number) => (NORMAL_97_5 * Math.SQRT2) / n
  const all = spread(profiles.groupCount)
  const scored = Array.from(once.f1.keys()).filter((tag) => !Number.isNaN(once.f1[tag]!))
  const ofTags = Math.hypot(...scored.map((tag) => spread(groupsOf[tag]!))) / scored.length
  const around = (score: number, pick: (draw: Scores) => number, least: number) =>
    intervalOf(score, Float64Array.from(draws, pick), least)
  return {
    accuracy: around(once.accuracy, (draw) => draw.accuracy, all),
    macroF1: around(once.macroF1, (draw) => draw.macroF1, Math.max(all, ofTags)),
    microF1: around(once.microF1, (draw) => draw.microF1, all),
    f1: Array.from(once.f1, (f1, tag) =>
      Number.isNaN(f1) ? null : around(f1, (draw) => draw.f1[tag]!, spread(groupsOf[tag]!)),
    ),
  }
}

function resample(profiles: GroupProfiles, tagCount: number): Scores[] {
  const poisson = createPoisson(SEED)
  const weights = new Int32Array(profiles.groups.length)
  return Array.from({ length: RESAMPLES }, () => {
    let drawn = 0
    while (drawn === 0) {
      for (let p = 0; p < weights.length; p++) {
        weights[p] = poisson(profiles.groups[p]!)
        drawn += weights[p]!
      }
    }
    return scoresOf(profiles, weights, tagCount)
  })
}

/** The scores when profile p counts weights[p] times. F1 is NaN for tags without texts. */
function scoresOf(profiles: GroupProfiles, weights: Int32Array, tagCount: number): Scores {
  const right = new Float64Array(tagCount)
  const support = new Float64Array(tagCount)
  const answered = new Float64Array(tagCount)
  let texts = 0
  let exact = 0
  for (let p = 0; p < weights.length; p++) {
    const weight = weights[p]!
    if (weight === 0) continue
    texts += weight * profiles.texts[p]!
    exact += weight * profiles.exact[p]!
    for (let e = profiles.starts[p]!; e < profiles.starts[p + 1]!; e++) {
      const tag = profiles.tags[e]!
      right[tag]! += weight * profiles.right[e]!
      support[tag]! += weight * profiles.support[e]!
      answered[tag]! += weight * profiles.answered[e]!
    }
  }
  const f1 = right.map((hits, tag) =>
    support[tag]! > 0 ? (2 * hits) / (support[tag]! + answered[tag]!) : Number.NaN,
  )
  const scored = f1.filter((score) => !Number.isNaN(score))
  return {
    accuracy: exact / texts,
    macroF1: scored.length === 0 ? 0 : sum(scored) / scored.length,
    microF1: (2 * sum(right)) / Math.max(1, sum(support) + sum(answered)),
    f1,
  }
}

function intervalOf(score: number, draws: Float64Array, least: number): Interval {
  const sorted = draws.filter((draw) => !Number.isNaN(draw)).sort()
  const middle = sum(sorted) / sorted.length
  const below = sorted.length === 0 ? 0 : middle - quantile(sorted, 0.025)
  const above = sorted.length === 0 ? 0 : quantile(sorted, 0.975) - middle
  return [
    Math.max(0, score - Math.hypot(below, least)),
    Math.min(1, score + Math.hypot(above, least)),
  ]
}

/** Between the two nearest of ascending numbers. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const before = Math.floor(place)
  const next = sorted[Math.min(before + 1, sorted.length - 1)]!
  return sorted[before]! + (place - before) * (next - sorted[before]!)
}

/** Groups in which a tag occurs, as a tag or as an answer. */
function groupsPerTag(profiles: GroupProfiles, tagCount: number): Float64Array {
  const counts = new Float64Array(tagCount)
  for (let p = 0; p < profiles.groups.length; p++) {
    for (let e = profiles.starts[p]!; e < profiles.starts[p + 1]!; e++) {
      counts[profiles.tags[e]!]! += profiles.groups[p]!
    }
  }
  return counts
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0)
}
