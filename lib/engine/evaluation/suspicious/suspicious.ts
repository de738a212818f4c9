import { type Calibration, calibrate } from '@/lib/engine/calibration'
import type { Strategy } from '@/lib/engine/settings'
import { countTexts, hasTag, type TagRows } from '@/lib/engine/tag-rows'

/** A text whose tags contradict what a model that has not seen it is sure of. */
export type Suspicion = {
  readonly text: number
  /** The tags that it should have instead, ascending. */
  readonly suggested: readonly number[]
  /** How sure the model is of what it suggests, and of what the text has now. */
  readonly confidence: number
  readonly own: number
}

/** Nobody checks more; those left out are the least sure. */
export const MOST_SUSPICIONS = 1_000

/** Below this mean among its own texts a tag is one that the model cannot tell, and not finding it says nothing. */
const TELLABLE = 0.5

type CalibrationOf = (text: number) => Calibration

type Tagged = {
  readonly tags: TagRows
  readonly tagCount: number
  readonly strategy: Strategy
}

/**
 * Confident learning (Northcutt et al. 2021). p_ik is the out-of-fold probability of tag k for text i, from `margins`
 * (texts × tags) by the calibration that has not seen the text either, as in the answers; the model's usual sureness of a tag is the mean over the texts that have it,
 *
 *   t_k = mean of p_ik over the texts i with tag k
 *
 * Single-tag: among the tags with p_ik ≥ t_k the largest p_ik counts the text; where that is another tag than its own,
 * and likelier than it, the text is suspicious. These are the cells off the diagonal of the confident joint. Multi-tag,
 * each tag is such a choice between having it and not: one is missing where p_ik ≥ t_k and p_ik ≥ ½, and one is wrong where
 * 1 − p_ik is at least the mean of 1 − p over the texts without it, and it is a tag that the model can tell at all.
 * Texts that fit no tag have none that could be wrong. The surest come first. Nothing is ever corrected without a person.
 */
export function suspicions(
  set: Tagged,
  calibrationOf: CalibrationOf,
  margins: Float32Array,
): Suspicion[] {
  const found = set.strategy === 'single' ? single : multi
  return found(set, calibrationOf, margins)
    .sort((a, b) => b.confidence - a.confidence || a.own - b.own || a.text - b.text)
    .slice(0, MOST_SUSPICIONS)
}

function single(set: Tagged, calibrationOf: CalibrationOf, margins: Float32Array): Suspicion[] {
  const { has } = usualSureness(set, calibrationOf, margins)
  const found: Suspicion[] = []
  eachText(set, calibrationOf, margins, (text, probabilities) => {
    const tags = rowOf(set.tags, text)
    if (tags.length === 0) return
    let likeliest = -1
    for (let tag = 0; tag < set.tagCount; tag++) {
      const isSure = probabilities[tag]! >= has[tag]!
      if (isSure && probabilities[tag]! > (probabilities[likeliest] ?? 0)) likeliest = tag
    }
    if (likeliest < 0 || hasTag(set.tags, text, likeliest)) return
    const own = Math.max(...tags.map((tag) => probabilities[tag]!))
    const confidence = probabilities[likeliest]!
    if (confidence > own) found.push({ text, suggested: [likeliest], confidence, own })
  })
  return found
}

function multi(set: Tagged, calibrationOf: CalibrationOf, margins: Float32Array): Suspicion[] {
  const { has, lacks } = usualSureness(set, calibrationOf, margins)
  const isMissing = (tag: number, p: number) => p >= has[tag]! && p >= 0.5
  const isWrong = (tag: number, p: number) => has[tag]! >= TELLABLE && 1 - p >= lacks[tag]!
  const found: Suspicion[] = []
  eachText(set, calibrationOf, margins, (text, probabilities) => {
    const tags = rowOf(set.tags, text)
    if (tags.length === 0) return
    const wrong = tags.filter((tag) => isWrong(tag, probabilities[tag]!))
    const missing = Array.from(probabilities.keys()).filter(
      (tag) => isMissing(tag, probabilities[tag]!) && !tags.includes(tag),
    )
    if (wrong.length + missing.length === 0) return
    const confidence = Math.max(
      ...missing.map((tag) => probabilities[tag]!),
      ...wrong.map((tag) => 1 - probabilities[tag]!),
    )
    const suggested = [...tags.filter((tag) => !wrong.includes(tag)), ...missing]
    found.push({
      text,
      suggested: suggested.sort((a, b) => a - b),
      confidence,
      own: 1 - confidence,
    })
  })
  return found
}

/** Of each tag: t_k, and the mean of 1 − p_ik over the texts without it. +∞ where there is no such text. */
function usualSureness(set: Tagged, calibrationOf: CalibrationOf, margins: Float32Array) {
  const has = new Float64Array(set.tagCount)
  const lacks = new Float64Array(set.tagCount)
  const counts = new Int32Array(set.tagCount)
  const texts = countTexts(set.tags)
  eachText(set, calibrationOf, margins, (text, probabilities) => {
    for (let tag = 0; tag < set.tagCount; tag++) lacks[tag]! += 1 - probabilities[tag]!
    for (const tag of rowOf(set.tags, text)) {
      counts[tag]! += 1
      has[tag]! += probabilities[tag]!
      lacks[tag]! -= 1 - probabilities[tag]!
    }
  })
  const mean = (sum: number, n: number) => (n === 0 ? Number.POSITIVE_INFINITY : sum / n)
  return {
    has: has.map((sum, tag) => mean(sum, counts[tag]!)),
    lacks: lacks.map((sum, tag) => mean(sum, texts - counts[tag]!)),
  }
}

function eachText(
  { tags, tagCount }: Tagged,
  calibrationOf: CalibrationOf,
  margins: Float32Array,
  visit: (text: number, probabilities: Float64Array) => void,
): void {
  const probabilities = new Float64Array(tagCount)
  for (let text = 0; text < countTexts(tags); text++) {
    const row = margins.subarray(text * tagCount, (text + 1) * tagCount)
    calibrate(calibrationOf(text), row, probabilities)
    visit(text, probabilities)
  }
}

function rowOf({ starts, tags }: TagRows, text: number): number[] {
  return Array.from(tags.subarray(starts[text], starts[text + 1]))
}
