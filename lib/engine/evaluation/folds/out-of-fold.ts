import { fitTexts, vectorsOf } from '@/lib/engine/classifiers/fit'
import { marginsIfKnown } from '@/lib/engine/classifiers/linear'
import { countTogether, without } from '@/lib/engine/features/contingency'
import { isSurveyed, type TrainingSet } from '@/lib/engine/training-set'
import { FOLDS } from './folds'

/** What a classifier that did not see these texts says of them. */
export type FoldMargins = {
  /** The held-out texts, ascending. */
  readonly texts: Int32Array
  /** texts × tags. */
  readonly margins: Float32Array
}

/** The folds that hold at least one text. Each takes one training; fewer than two give no answer at all. */
export function foldsIn(folds: Uint8Array): number[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).filter((fold) => folds.includes(fold))
}

/** Trains on all folds but one, features included, and gives the margins of that one's texts. */
export function trainFold(set: TrainingSet, fold: number): FoldMargins {
  const { tagCount, folds } = set
  const { heldOut, training } = split(folds, fold)
  const { classifier, featureOf, idf } = fitTexts(set, training, countWithout(set, heldOut))
  const rows = vectorsOf(set, heldOut, featureOf, idf)
  const margins = new Float32Array(heldOut.length * tagCount)
  const sums = new Float64Array(tagCount)
  for (let row = 0; row < heldOut.length; row++) {
    marginsIfKnown(classifier, rows, row, sums)
    margins.set(sums, row * tagCount)
  }
  return { texts: heldOut, margins }
}

/** What counting in all texts but these gives, from what was counted in all. */
function countWithout(set: TrainingSet, heldOut: Int32Array) {
  const { contingency, corpus, tags, tagCount } = set
  if (isSurveyed(set)) return undefined
  return contingency && without(contingency, countTogether(corpus, tags, tagCount, heldOut))
}

/** The texts of a fold and those of all others, both ascending. */
function split(folds: Uint8Array, fold: number): { heldOut: Int32Array; training: Int32Array } {
  const heldOut = new Int32Array(folds.length)
  const training = new Int32Array(folds.length)
  let inside = 0
  for (let text = 0; text < folds.length; text++) {
    if (folds[text] === fold) heldOut[inside++] = text
    else training[text - inside] = text
  }
  return { heldOut: heldOut.slice(0, inside), training: training.slice(0, folds.length - inside) }
}

/** The margins of all folds, texts × tags in the order of the training set, in shared memory. */
export function poolMargins(set: TrainingSet, results: readonly FoldMargins[]): Float32Array {
  const { tagCount } = set
  const bytes = Float32Array.BYTES_PER_ELEMENT * set.folds.length * tagCount
  const pooled = new Float32Array(new SharedArrayBuffer(bytes))
  for (const { texts, margins } of results) {
    for (let row = 0; row < texts.length; row++) {
      const from = row * tagCount
      pooled.set(margins.subarray(from, from + tagCount), texts[row]! * tagCount)
    }
  }
  return pooled
}
