import { TOLERANCE } from '@/bench/peers/liblinear'
import { readLiblinearModel } from '@/bench/peers/liblinear-model'
import { readLines } from '@/bench/sets/data-set'
import { featureMatrix } from '@/bench/sets/feature-matrix'
import { labelTexts } from '@/bench/sets/labelled-texts'
import type { LabelledRows } from '@/lib/engine/classifiers/labelled-rows'
import { type LinearClassifier, marginsOf } from '@/lib/engine/classifiers/linear'
import { trainOneAgainstRest } from '@/lib/engine/classifiers/one-against-rest'
import { hasTag } from '@/lib/engine/tag-rows'

export type ObjectivesAsk = { readonly file: string; readonly modelFile: string }
export type ObjectivesAnswer = { readonly ours: number; readonly peer: number }

/** What both solvers came to on the same matrix: the lower, the better the problem is solved. */
export async function objectives({ file, modelFile }: ObjectivesAsk): Promise<ObjectivesAnswer> {
  const matrix = featureMatrix(labelTexts(readLines(file)))
  const ours = objectiveOf(matrix, trainOneAgainstRest(matrix, false, TOLERANCE))
  const peer = await readLiblinearModel(modelFile, matrix.tagCount, matrix.featureCount)
  return { ours, peer: objectiveOf(matrix, peer) }
}

/** Σ over tags of ½ wᵀw + Σ_i max(0, 1 − y_i wᵀx_i)², the bias being one of the weights, with C = 1. */
export function objectiveOf(
  { rows, tags, tagCount }: LabelledRows,
  classifier: LinearClassifier,
): number {
  let objective = 0
  for (const weight of classifier.weights) objective += (weight * weight) / 2
  for (const bias of classifier.bias) objective += (bias * bias) / 2
  const margins = new Float64Array(tagCount)
  for (let row = 0; row + 1 < rows.starts.length; row += 1) {
    marginsOf(classifier, rows, row, margins)
    for (let tag = 0; tag < tagCount; tag += 1) {
      const margin = margins[tag] ?? 0
      const missing = Math.max(0, 1 - (hasTag(tags, row, tag) ? margin : -margin))
      objective += missing * missing
    }
  }
  return objective
}
