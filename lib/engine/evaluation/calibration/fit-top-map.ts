import type { TopAnswers } from '@/lib/engine/evaluation/top-answers'
import { logit, NO_TOP_MAP, type TopMap } from '@/lib/engine/top-map'
import { ceilingOf, levelled } from './ceiling'

/** Fewer texts say too little about how often a probability comes true; more knots follow noise. */
const LEAST_PER_KNOT = 200
const MOST_KNOTS = 20
/** One knot, which moves all alike, from so many texts on. */
const LEAST_TEXTS = 30

/** The probability itself counts as this many texts: a knot of few texts moves little. */
const PRIOR_TEXTS = 10

type Knot = { texts: number; confidence: number; right: number }

/**
 * The map of the likeliest tag's probability to how often it comes true: texts sorted by confidence into bins of equal
 * mass (Zadrozny & Elkan 2001), each a knot from its mean confidence to its share of right answers;
 * neighbours that would fall are pooled (isotonic regression, Ayer et al. 1955), so the map never falls. At the top it is
 * level: see `ceilingOf`.
 */
export function fitTopMap(answers: TopAnswers): TopMap {
  return levelled(fitKnots(answers), ceilingOf(answers))
}

function fitKnots({ confidences, isRight }: TopAnswers): TopMap {
  const texts = confidences.length
  if (texts < LEAST_TEXTS) return NO_TOP_MAP
  const bins = Math.max(1, Math.min(MOST_KNOTS, Math.floor(texts / LEAST_PER_KNOT)))
  const order = Int32Array.from(confidences.keys()).sort(
    (a, b) => confidences[a]! - confidences[b]! || a - b,
  )
  const knots: Knot[] = []
  for (let bin = 0; bin < bins; bin++) {
    const members = order.subarray(
      Math.floor((bin * texts) / bins),
      Math.floor(((bin + 1) * texts) / bins),
    )
    let knot: Knot = { texts: members.length, confidence: 0, right: 0 }
    for (const text of members) {
      knot.confidence += confidences[text]!
      knot.right += isRight[text]!
    }
    while (knots.length > 0 && !rises(knots.at(-1)!, knot)) knot = pooled(knots.pop()!, knot)
    knots.push(knot)
  }
  return {
    from: Float64Array.from(knots, (knot) => logitOf(knot.confidence / knot.texts)),
    to: Float64Array.from(knots, (knot) => logitOf(shareOf(knot))),
  }
}

function rises(before: Knot, after: Knot): boolean {
  return (
    before.confidence / before.texts < after.confidence / after.texts &&
    shareOf(before) < shareOf(after)
  )
}

function pooled(a: Knot, b: Knot): Knot {
  return {
    texts: a.texts + b.texts,
    confidence: a.confidence + b.confidence,
    right: a.right + b.right,
  }
}

/** The share of right answers, a little towards the confidence. */
function shareOf({ texts, confidence, right }: Knot): number {
  return (right + (PRIOR_TEXTS * confidence) / texts) / (texts + PRIOR_TEXTS)
}

function logitOf(share: number): number {
  return logit(share / (1 - share))
}
