import { largest } from '@/lib/engine/calibration'
import { FOLDS } from '@/lib/engine/evaluation/folds/folds'
import { exponentiate } from '@/lib/engine/kernels/exponentials'
import { hasTag, type TagRows } from '@/lib/engine/tag-rows'

/** Derivatives of the loss, in all and per fold. */
type LossDerivatives = {
  readonly slope: number
  readonly curvature: number
  readonly foldSlopes: Float64Array
  readonly foldCurvatures: Float64Array
}

export type TemperatureLoss = {
  /** By how much the margins of a text differ, on average; 0 if they never do. */
  readonly spread: number
  at(sharpness: number): LossDerivatives
}

/**
 * The loss of the probabilities softmax(β m) as a function of the sharpness β, m texts × tags:
 *
 *   L(β) = Σ_i [ ln Σ_k exp(β m_ik) − β t_i ],   L′ = Σ_i (E_i[m] − t_i),   L″ = Σ_i Var_i[m]
 *
 * with expectation and variance under softmax(β m_i). t_i is the margin of the true tag; so that β stays
 * finite where every text is right, it counts 1 − ε and the mean of the others ε = 1 / (n + 2), as in
 * Platt 1999. Texts whose tags no other text could teach (margin −∞) are passed over.
 */
export function createTemperatureLoss(
  margins: Float32Array,
  tags: TagRows,
  tagCount: number,
  folds: Uint8Array,
): TemperatureLoss {
  const { tops, targets, spread } = targetsOf(margins, tags, tagCount, folds.length)
  const parts = new Float64Array(tagCount)

  /** Adds one text's part to the sums of its fold. */
  function addText(
    text: number,
    sharpness: number,
    slopes: Float64Array,
    curvatures: Float64Array,
  ) {
    const top = tops[text]!
    const start = text * tagCount
    for (let tag = 0; tag < tagCount; tag++) parts[tag] = sharpness * (margins[start + tag]! - top)
    exponentiate(parts)
    let mass = 0
    let first = 0
    let second = 0
    for (let tag = 0; tag < tagCount; tag++) {
      const part = parts[tag]!
      if (part === 0) continue
      const gap = margins[start + tag]! - top
      mass += part
      first += part * gap
      second += part * gap * gap
    }
    const mean = first / mass
    slopes[folds[text]!]! += mean - targets[text]!
    curvatures[folds[text]!]! += second / mass - mean * mean
  }

  return {
    spread,
    at(sharpness) {
      const foldSlopes = new Float64Array(FOLDS)
      const foldCurvatures = new Float64Array(FOLDS)
      for (let text = 0; text < folds.length; text++) {
        if (!Number.isNaN(targets[text]!)) addText(text, sharpness, foldSlopes, foldCurvatures)
      }
      return { slope: sum(foldSlopes), curvature: sum(foldCurvatures), foldSlopes, foldCurvatures }
    },
  }
}

/** Of each text the largest margin and t_i relative to it, NaN where the text is passed over. */
function targetsOf(margins: Float32Array, tags: TagRows, tagCount: number, texts: number) {
  const share = 1 / (texts + 2)
  const tops = new Float64Array(texts)
  const targets = new Float64Array(texts)
  let spread = 0
  for (let text = 0; text < texts; text++) {
    const row = margins.subarray(text * tagCount, (text + 1) * tagCount)
    const { right, others } = meansOf(row, (tag) => hasTag(tags, text, tag))
    const top = row[largest(row)]!
    tops[text] = top
    targets[text] = (1 - share) * right + share * others - top
    if (!Number.isNaN(targets[text]!)) spread += (2 * top - right - others) / texts
  }
  return { tops, targets, spread }
}

/** The mean margin of the true tags and of the others, NaN if there are none with a finite one. */
function meansOf(row: Float32Array, isTrue: (tag: number) => boolean) {
  let right = 0
  let rightCount = 0
  let others = 0
  let otherCount = 0
  for (let tag = 0; tag < row.length; tag++) {
    if (row[tag] === Number.NEGATIVE_INFINITY) continue
    if (isTrue(tag)) {
      right += row[tag]!
      rightCount++
    } else {
      others += row[tag]!
      otherCount++
    }
  }
  return { right: right / rightCount, others: others / otherCount }
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0)
}
