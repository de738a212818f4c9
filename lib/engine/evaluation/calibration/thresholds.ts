import { sigmoid as logistic } from '@/lib/engine/calibration'
import type { Sigmoids } from './sigmoid'
import type { Decisions, Sigmoid } from './sigmoid-loss'

export type Thresholds = {
  /** Chosen on all texts. */
  readonly overall: number
  /** Chosen on the texts of all folds but this one. */
  readonly withoutFold: Float64Array
}

/** A tag is answered to at most so many times the texts that have it, and one: as often as people gave it, or nearly. */
const USUAL_ANSWERED = 1.2
/** Where tags are hard to tell apart, fewer answers would cost up to 3 points of macro F1 (bench/README.md). */
const MOST_ANSWERED = 2
/** Of a standard error of F1: for less, nobody wants more answers. */
const WORTH = 0.5

/** A text that does not count: there is no fold of this number. */
const NO_FOLD = -1

/**
 * The margin from which on a tag is answered: the one with the highest
 *
 *   F1 = 2 (TP + E) / (2 · answered + tagged + Σ_i p_i),   E = Σ_answered p_i
 *
 * where each text counts once as it is tagged and once as its probability p_i expects: what a few texts of a rare tag happen to be
 * moves it less (true counts alone lose up to 0.6 points of macro F1, bench/README.md). The tag is answered to at most 1.2 times
 * as many texts as have it, and one, or to twice as many where that makes F1 better by more than half a standard error: where it is
 * hard to tell, the best F1 alone answers it to nearly all. The threshold lies half way between two margins; of equally good ones it is the highest. +∞ where no text has the tag: it is never answered. Where none that has it
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
  if (tagged === 0) {
    const isKnown = isTagged.some((is, text) => is === 1 && folds[text] !== leftOut)
    return isKnown && texts.length > 0 ? margins[texts[0]!]! : Number.POSITIVE_INFINITY
  }
  const all = tagged + expected.reduce((sum, p) => sum + p, 0)
  let usual = NOTHING
  let most = NOTHING
  let right = 0
  for (let answered = 1; answered <= texts.length; answered++) {
    const margin = margins[texts[answered - 1]!]!
    const next = answered < texts.length ? margins[texts[answered]!]! : margin - 1
    right += isOne[answered - 1]! + expected[answered - 1]!
    if (next === margin) continue
    const f1 = (2 * right) / (2 * answered + all)
    const choice = { f1, answered, threshold: (margin + next) / 2 }
    usual = better(usual, choice, USUAL_ANSWERED * tagged + 1)
    most = better(most, choice, MOST_ANSWERED * tagged + 1)
  }
  return most.f1 - usual.f1 > WORTH * standardError(most, tagged) ? most.threshold : usual.threshold
}

type Choice = { readonly f1: number; readonly answered: number; readonly threshold: number }

/** No text is left to answer. */
const NOTHING: Choice = { f1: 0, answered: 0, threshold: Number.POSITIVE_INFINITY }

function better(best: Choice, choice: Choice, mostAnswered: number): Choice {
  // of texts alike the first that can be told apart stands for all
  if (best === NOTHING) return choice
  return choice.f1 > best.f1 && choice.answered <= mostAnswered ? choice : best
}

/**
 * Of F1 = 2 TP / (A + P), from texts that are drawn independently (delta method): a text that is right moves it by
 * (2 − 2 F1) / (A + P), one that is answered or tagged only by −F1 / (A + P).
 */
function standardError({ f1, answered }: Choice, tagged: number): number {
  const all = answered + tagged
  const right = (f1 * all) / 2
  const wrong = Math.max(0, answered - right) + Math.max(0, tagged - right)
  return Math.sqrt(right * (2 - 2 * f1) ** 2 + wrong * f1 ** 2) / all
}
