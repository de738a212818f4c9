import { sigmoid as logistic } from '@/lib/engine/calibration'
import type { Sigmoids } from './sigmoid'
import type { Decisions, Sigmoid } from './sigmoid-loss'

export type Thresholds = {
  /** Chosen on all texts. */
  readonly overall: number
  /** Chosen on the texts of all folds but this one. */
  readonly withoutFold: Float64Array
}

/** Of the texts that have a tag. More gains up to 4 points of macro F1 with 1,000 texts, and answers twice as many (bench/README.md). */
const MOST_ANSWERED = 1.2

/** A text that does not count: there is no fold of this number. */
const NO_FOLD = -1

/**
 * The margin from which on a tag is answered: the one with the highest
 *
 *   F1 = 2 (TP + E) / (2 · answered + tagged + Σ_i p_i),   E = Σ_answered p_i
 *
 * where each text counts once as it is tagged and once as its probability p_i expects: what a few texts of a rare tag happen to be
 * moves it less (true counts alone lose up to 0.6 points of macro F1, bench/README.md). The tag is answered to at most 1.2 times
 * as many texts as have it, and one: where it is hard to tell, the best F1 alone answers it to far too many. It lies half way between two
 * margins; of equally good ones it is the highest. +∞ where no text has the tag: it is never answered. Where none that has it
 * could be measured, because they were all held out together, it is the largest margin of the others: what looks more like
 * the tag than any text without it.
 */
export function chooseThresholds(decisions: Decisions, sigmoids: Sigmoids): Thresholds {
  const { margins } = decisions
  // by margin, largest first
  const order = Int32Array.from(margins.keys())
    .filter((text) => Number.isFinite(margins[text]))
    .sort((a, b) => margins[b]! - margins[a]! || a - b)
  return {
    overall: bestThreshold(decisions, order, NO_FOLD, sigmoids.overall),
    withoutFold: Float64Array.from(sigmoids.withoutFold, (sigmoid, fold) =>
      bestThreshold(decisions, order, fold, sigmoid),
    ),
  }
}

function bestThreshold(
  { margins, isTagged, folds }: Decisions,
  order: Int32Array,
  leftOut: number,
  { slope, offset }: Sigmoid,
): number {
  const texts = order.filter((text) => folds[text] !== leftOut)
  const isOne = texts.map((text) => isTagged[text]!)
  const expected = Float64Array.from(texts, (text) => logistic(slope * margins[text]! + offset))
  const tagged = isOne.reduce((sum, one) => sum + one, 0)
  let threshold = Number.POSITIVE_INFINITY
  if (tagged === 0) {
    const isKnown = isTagged.some((is, text) => is === 1 && folds[text] !== leftOut)
    return isKnown && texts.length > 0 ? margins[texts[0]!]! : threshold
  }
  const all = tagged + expected.reduce((sum, p) => sum + p, 0)
  let best = 0
  let right = 0
  for (let answered = 1; answered <= texts.length; answered++) {
    const margin = margins[texts[answered - 1]!]!
    const next = answered < texts.length ? margins[texts[answered]!]! : margin - 1
    right += isOne[answered - 1]! + expected[answered - 1]!
    const f1 = (2 * right) / (2 * answered + all)
    // of texts alike the first that can be told apart stands for all
    if (next < margin && f1 > best && (best === 0 || answered <= MOST_ANSWERED * tagged + 1)) {
      best = f1
      threshold = (margin + next) / 2
    }
  }
  return threshold
}
