/** A score measured with so many texts, and its standard error. */
export type MeasuredScore = {
  readonly texts: number
  readonly score: number
  readonly standardError: number
}

export type PowerLaw = { readonly a: number; readonly b: number; readonly c: number }

/** Exponents from nearly flat to faster than any text classifier learns. */
const EXPONENTS = Array.from({ length: 30 }, (_, i) => 0.05 * (i + 1))
/** A perfect score has no error of its own to weigh it by. */
const LEAST_ERROR = 1e-3

/**
 * The inverse power law of learning curves (Cortes et al. 1994; Viering & Loog 2023):
 *
 *   1 − score(n) = a + b n^−c,   a ≥ 0, b ≥ 0, 0.05 ≤ c ≤ 1.5
 *
 * with the smallest Σ ((1 − score_i − a − b n_i^−c) / SE_i)². For each c on a grid the rest is linear: both free, or
 * one of them 0 where it would be negative. b ≥ 0: more texts never do harm, so noise is not read as harm.
 */
export function fitPowerLaw(points: readonly MeasuredScore[]): PowerLaw {
  let best: PowerLaw = { a: 1, b: 0, c: 1 }
  let least = Number.POSITIVE_INFINITY
  for (const c of EXPONENTS) {
    for (const law of candidates(points, c)) {
      const loss = lossOf(points, law)
      // a hair's breadth, so that of equal fits the flattest stays
      if (loss < least * (1 - 1e-9)) {
        least = loss
        best = law
      }
    }
  }
  return best
}

export function scoreAt({ a, b, c }: PowerLaw, texts: number): number {
  return Math.max(0, 1 - a - b * texts ** -c)
}

/** From how many texts on the score is at least so good; +∞ where it never is. */
export function textsFor({ a, b, c }: PowerLaw, score: number): number {
  const room = 1 - score - a
  if (b === 0) return room >= 0 ? 0 : Number.POSITIVE_INFINITY
  return room <= 0 ? Number.POSITIVE_INFINITY : (b / room) ** (1 / c)
}

function candidates(points: readonly MeasuredScore[], c: number): PowerLaw[] {
  let weight = 0
  let x = 0
  let xx = 0
  let y = 0
  let xy = 0
  for (const { texts, score, standardError } of points) {
    const w = 1 / Math.max(LEAST_ERROR, standardError) ** 2
    const power = texts ** -c
    weight += w
    x += w * power
    xx += w * power * power
    y += w * (1 - score)
    xy += w * power * (1 - score)
  }
  const determinant = weight * xx - x * x
  const b = determinant > 0 ? (weight * xy - x * y) / determinant : 0
  const a = (y - b * x) / weight
  if (a >= 0 && b >= 0) return [{ a, b, c }]
  return [
    { a: Math.max(0, y / weight), b: 0, c },
    { a: 0, b: Math.max(0, xy / xx), c },
  ]
}

function lossOf(points: readonly MeasuredScore[], law: PowerLaw): number {
  return points.reduce((sum, { texts, score, standardError }) => {
    const gap = 1 - score - law.a - law.b * texts ** -law.c
    return sum + (gap / Math.max(LEAST_ERROR, standardError)) ** 2
  }, 0)
}
