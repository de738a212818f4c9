import { FOLDS } from './folds'
import type { Decisions } from './sigmoid-loss'

export type Thresholds = {
  /** Chosen on all texts. */
  readonly overall: number
  /** Chosen on the texts of all folds but this one. */
  readonly withoutFold: Float64Array
}

/** A text that does not count: there is no fold of this number. */
const NO_FOLD = -1

/**
 * The margin from which on a tag is answered: the one with the highest F1 = 2 TP / (answered + tagged). It
 * lies half way between two margins; of equally good ones it is the highest. +∞ where no text has the
 * tag: it is never answered.
 */
export function chooseThresholds(decisions: Decisions): Thresholds {
  const { margins } = decisions
  // by margin, largest first
  const order = Int32Array.from(margins.keys()).sort((a, b) => margins[b]! - margins[a]! || a - b)
  return {
    overall: bestThreshold(decisions, order, NO_FOLD),
    withoutFold: Float64Array.from({ length: FOLDS }, (_, fold) =>
      bestThreshold(decisions, order, fold),
    ),
  }
}

function bestThreshold(
  { margins, isTagged, folds }: Decisions,
  order: Int32Array,
  leftOut: number,
): number {
  const texts = order.filter((text) => folds[text] !== leftOut && Number.isFinite(margins[text]))
  const tagged = texts.reduce((sum, text) => sum + isTagged[text]!, 0)
  let threshold = Number.POSITIVE_INFINITY
  let best = 0
  let right = 0
  for (let answered = 1; answered <= texts.length; answered++) {
    const margin = margins[texts[answered - 1]!]!
    const next = answered < texts.length ? margins[texts[answered]!]! : margin - 1
    right += isTagged[texts[answered - 1]!]!
    const f1 = (2 * right) / (answered + tagged)
    if (next < margin && f1 > best) {
      best = f1
      threshold = (margin + next) / 2
    }
  }
  return threshold
}
