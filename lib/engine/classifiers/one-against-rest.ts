import { textsByTag } from '../tag-rows'
import { createEightPlanes, EIGHT, type Side } from './eight-planes'
import { countTags, type LabelledRows } from './labelled-rows'
import type { LinearClassifier } from './linear'
import { ridgeOf, solveLinearSvm, squaredLengthsOf, TOLERANCE } from './linear-svm'

/** C, as in scikit-learn and LIBLINEAR. */
const COST = 1

/**
 * Up to so many tags are solved one after the other: a plane of its own lies in fast memory. Eight side by side took 1.3 to
 * 2.4 times as long with 3 to 8 tags and as long with 167.
 */
const FEW_TAGS = 8

/**
 * One linear support vector machine per tag, each against all texts without it. With `balance`, a text of
 * a tag that n_k of n texts have costs C · √(n / (K n_k)): half way, on a logarithmic scale, to the same
 * total for each tag. All the way loses accuracy (0.3 points out-of-fold on airline) and gains nothing.
 */
export function trainOneAgainstRest(
  data: LabelledRows,
  balance: boolean,
  tolerance = TOLERANCE,
): LinearClassifier {
  const { tagCount } = data
  const texts = data.rows.starts.length - 1
  const costs = countTags(data).map((count) =>
    balance ? COST * Math.sqrt(texts / (tagCount * count)) : COST,
  )
  if (tagCount === 2 && data.tags.tags.length === texts) return trainPair(data, costs, tolerance)
  if (tagCount <= FEW_TAGS) return trainOneByOne(data, costs, tolerance)
  return trainEightByEight(data, costs, tolerance)
}

function trainOneByOne(
  { rows, featureCount, tags, tagCount }: LabelledRows,
  costs: Float64Array,
  tolerance: number,
): LinearClassifier {
  const weights = new Float32Array(featureCount * tagCount)
  const bias = new Float64Array(tagCount).fill(Number.NEGATIVE_INFINITY)
  const squaredLengths = squaredLengthsOf(rows)
  textsByTag(tags, tagCount).forEach((ofTag, tag) => {
    if (ofTag.length === 0) return
    const signs = new Int8Array(rows.starts.length - 1).fill(-1)
    for (const text of ofTag) signs[text] = 1
    const problem = { rows, featureCount, signs, positiveCost: costs[tag]!, negativeCost: COST }
    const plane = solveLinearSvm(problem, tolerance, squaredLengths)
    bias[tag] = plane.bias
    for (let f = 0; f < featureCount; f++) weights[f * tagCount + tag] = plane.weights[f]!
  })
  return { tagCount, weights, bias }
}

function trainEightByEight(
  data: LabelledRows,
  costs: Float64Array,
  tolerance: number,
): LinearClassifier {
  const { rows, featureCount, tagCount } = data
  const sides: Side[] = textsByTag(data.tags, tagCount).map((ofTag, tag) => ({
    texts: ofTag,
    positiveRidge: ridgeOf(costs[tag]!),
    negativeRidge: ridgeOf(COST),
  }))
  const weights = new Float32Array(featureCount * tagCount)
  const bias = new Float64Array(tagCount)
  const planes = createEightPlanes({ rows, featureCount, squaredLengths: squaredLengthsOf(rows) })
  for (let first = 0; first < tagCount; first += EIGHT) {
    const some = sides.slice(first, first + EIGHT)
    planes.solve(some, tolerance)
    some.forEach((side, j) => {
      bias[first + j] = side.texts.length === 0 ? Number.NEGATIVE_INFINITY : planes.biases[j]!
    })
    copyWeights(planes.weights, weights, { first, count: some.length, tagCount })
  }
  return { tagCount, weights, bias }
}

/** Two tags, each the other's rest: their planes are one, seen from both sides. */
function trainPair(data: LabelledRows, costs: Float64Array, tolerance: number): LinearClassifier {
  const { rows, featureCount } = data
  const signs = Int8Array.from(data.tags.tags, (tag) => (tag === 0 ? 1 : -1))
  const [positiveCost, negativeCost] = [costs[0]!, costs[1]!]
  const problem = { rows, featureCount, signs, positiveCost, negativeCost }
  const plane = solveLinearSvm(problem, tolerance)
  const weights = new Float32Array(2 * featureCount)
  for (let feature = 0; feature < featureCount; feature++) {
    weights[2 * feature] = plane.weights[feature]!
    weights[2 * feature + 1] = -plane.weights[feature]!
  }
  const bias = Float64Array.of(plane.bias, -plane.bias)
  countTags(data).forEach((count, tag) => {
    if (count === 0) bias[tag] = Number.NEGATIVE_INFINITY
  })
  return { tagCount: 2, weights, bias }
}

/** From features × 8 to some columns of features × tags. */
function copyWeights(
  from: Float32Array,
  to: Float32Array,
  { first, count, tagCount }: { first: number; count: number; tagCount: number },
): void {
  for (let feature = 0; EIGHT * feature < from.length; feature++) {
    for (let j = 0; j < count; j++) {
      to[feature * tagCount + first + j] = from[EIGHT * feature + j]!
    }
  }
}
