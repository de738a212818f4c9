import type { Interval } from '@/lib/engine/evaluation/metrics/intervals'
import { createGaussian } from '@/lib/engine/proof/gaussian'
import { fitPowerLaw, type MeasuredScore, type PowerLaw, scoreAt, textsFor } from './power-law'

/** Enough for whole points and two digits of texts. */
const DRAWS = 300
const SEED = 5
/** Nothing is said of a future further away than this many times the texts there are. */
const FURTHEST = 10
/** Half of a 95 % interval is 1.96 standard errors. */
const INTERVAL_ERRORS = 2 * 1.96

export type Forecast = { readonly score: number; readonly interval: Interval }

/**
 * `reached`: it is there. `more`: about so many more texts, `low` to `high` in 4 of 5 draws; `high` is null where it may
 * take many more. `unclear`: perhaps, with many more. `no_help`: not even then.
 */
export type Distance =
  | { readonly state: 'reached' | 'unclear' | 'no_help' }
  | {
      readonly state: 'more'
      readonly about: number
      readonly low: number
      readonly high: number | null
    }

export type LearningCurve = {
  /** What is to be expected with so many texts. */
  forecast(texts: number): Forecast
  /** How much better than now. */
  gain(texts: number): Forecast
  distance(goal: number): Distance
}

/**
 * What a learning curve says of the future. The law is fitted to the measured scores, and again to 300 redraws of them,
 * score_i + SE_i z with independent standard normal z (parametric bootstrap, Efron & Tibshirani 1993). The scores of
 * nested parts on the same texts err together, so independent redraws make the intervals too wide rather than too narrow.
 */
export function learningCurve(points: readonly MeasuredScore[]): LearningCurve {
  const law = fitPowerLaw(points)
  const gaussian = createGaussian(SEED)
  const laws = Array.from({ length: DRAWS }, () =>
    fitPowerLaw(
      points.map((point) => ({
        ...point,
        score: Math.min(1, Math.max(0, point.score + point.standardError * gaussian())),
      })),
    ),
  )
  const now = points.at(-1)!
  const middle = (pick: (law: PowerLaw) => number): Forecast => {
    const sorted = Float64Array.from(laws, pick).sort()
    const score = pick(law)
    return {
      score,
      interval: [
        Math.min(score, quantile(sorted, 0.025)),
        Math.max(score, quantile(sorted, 0.975)),
      ],
    }
  }
  return {
    forecast: (texts) => middle((one) => scoreAt(one, texts)),
    gain: (texts) => middle((one) => scoreAt(one, texts) - scoreAt(one, now.texts)),
    distance(goal) {
      if (now.score >= goal) return { state: 'reached' }
      const needed = Float64Array.from(laws, (one) => moreTexts(one, now.texts, goal)).sort()
      const [low, about, high] = [0.1, 0.5, 0.9].map((share) => quantile(needed, share)) as [
        number,
        number,
        number,
      ]
      if (low === Number.POSITIVE_INFINITY) return { state: 'no_help' }
      if (about === Number.POSITIVE_INFINITY) return { state: 'unclear' }
      return { state: 'more', about, low, high: Number.isFinite(high) ? high : null }
    },
  }
}

export function standardErrorOf([low, high]: Interval): number {
  return (high - low) / INTERVAL_ERRORS
}

/** At least one: the goal is not reached yet. */
function moreTexts(law: PowerLaw, texts: number, goal: number): number {
  const needed = textsFor(law, goal)
  return needed > FURTHEST * texts ? Number.POSITIVE_INFINITY : Math.max(1, needed - texts)
}

/** The nearest of ascending numbers, which may be infinite. */
function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))]!
}
