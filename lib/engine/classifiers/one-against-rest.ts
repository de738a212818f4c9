import type { FeatureRows } from '@/lib/engine/features/feature-rows'
import { type TagRows, textsByTag } from '@/lib/engine/tag-rows'
import { createEightPlanes, EIGHT } from './eight-planes'
import { countTags, type LabelledRows, type RowSizes } from './labelled-rows'
import type { LinearClassifier } from './linear'
import { createOnePlane } from './one-plane'
import type { Side } from './planes'

/**
 * Stop when no projected gradient violates the optimum by more than this. LIBLINEAR's own choice is 0.1, scikit-learn's
 * 1e-4; out-of-fold accuracies at 0.01, 0.1, 0.3 and 0.6 differ by less than 0.002 on each of twelve data sets, in no
 * direction, and 0.3 takes half the time of 0.1 with many tags.
 */
const TOLERANCE = 0.3

/** C, as in scikit-learn and LIBLINEAR. */
const COST = 1

/**
 * Up to so many tags are solved one after the other: a plane of its own lies in fast memory. Eight side by side took 1.3 to
 * 2.4 times as long with 3 to 8 tags and as long with 167.
 */
const FEW_TAGS = 8

/**
 * One linear support vector machine with squared hinge loss per tag, each against all texts without it:
 *
 *   min_w  ½ wᵀw + Σ_i C_i · max(0, 1 − y_i wᵀx_i)²
 *
 * solved in its dual (Hsieh et al. 2008),
 *
 *   min_α  ½ αᵀ Q̄ α − Σ_i α_i,   α_i ≥ 0,   Q̄ = Q + D,  Q_ij = y_i y_j x_iᵀx_j,  D_ii = 1 / (2 C_i)
 *
 * where w = Σ_i α_i y_i x_i and y_i = 1 for texts of the tag, −1 for the others. Every x_i has one more feature, always
 * 1, whose weight is the bias. With `balance`, a text of a tag that n_k of n texts have costs C · √(n / (K n_k)): half
 * way, on a logarithmic scale, to the same total for each tag. All the way loses accuracy (0.3 points out-of-fold on
 * airline) and gains nothing.
 */
export function trainOneAgainstRest(
  data: LabelledRows,
  balance: boolean,
  tolerance = TOLERANCE,
): LinearClassifier {
  const { tagCount, rows, featureCount } = data
  const texts = rows.starts.length - 1
  const counts = countTags(data)
  const costOf = (count: number) => (balance ? COST * Math.sqrt(texts / (tagCount * count)) : COST)
  const sides = textsByTag(data.tags, tagCount).map((ofTag) => ({
    texts: ofTag,
    positiveCost: costOf(ofTag.length),
    negativeCost: COST,
  }))
  const isPair = tagCount === 2 && hasOneEach(data.tags)
  const solve = isPair ? trainPair : solverFor(tagCount)
  const classifier = solve(rows, featureCount, sides, tolerance)
  counts.forEach((count, tag) => {
    if (count === 0) classifier.bias[tag] = Number.NEGATIVE_INFINITY
  })
  return classifier
}

function hasOneEach({ starts }: TagRows): boolean {
  return starts.every((start, text) => start === text)
}

function solverFor(tagCount: number) {
  return tagCount <= FEW_TAGS ? trainOneByOne : trainEightByEight
}

/** Another copy of the rows, where the kernel works on them, beside one plane or eight. */
export function oneAgainstRestBytes({ texts, entries, features, tags }: RowSizes): number {
  const rows = 8 * entries + 14 * texts
  return rows + (tags > FEW_TAGS ? 32 * features + 64 * texts : 8 * features + 12 * texts)
}

function trainOneByOne(
  rows: FeatureRows,
  featureCount: number,
  sides: readonly Side[],
  tolerance: number,
): LinearClassifier {
  const tagCount = sides.length
  const weights = new Float32Array(featureCount * tagCount)
  const bias = new Float64Array(tagCount)
  const plane = createOnePlane(rows, featureCount)
  sides.forEach((side, tag) => {
    if (side.texts.length === 0) return
    plane.solve(side, tolerance)
    bias[tag] = plane.bias()
    for (let f = 0; f < featureCount; f++) weights[f * tagCount + tag] = plane.weights[f]!
  })
  return { tagCount, weights, bias }
}

function trainEightByEight(
  rows: FeatureRows,
  featureCount: number,
  sides: readonly Side[],
  tolerance: number,
): LinearClassifier {
  const tagCount = sides.length
  const weights = new Float32Array(featureCount * tagCount)
  const bias = new Float64Array(tagCount)
  const planes = createEightPlanes(rows, featureCount)
  for (let first = 0; first < tagCount; first += EIGHT) {
    const some = sides.slice(first, first + EIGHT)
    planes.solve(some, tolerance)
    bias.set(planes.biases.subarray(0, some.length), first)
    copyWeights(planes.weights, weights, { first, count: some.length, tagCount })
  }
  return { tagCount, weights, bias }
}

/** Two tags, each the other's rest: their planes are one, seen from both sides. */
function trainPair(
  rows: FeatureRows,
  featureCount: number,
  sides: readonly Side[],
  tolerance: number,
): LinearClassifier {
  const plane = createOnePlane(rows, featureCount)
  const [one, other] = sides
  plane.solve({ ...one!, negativeCost: other!.positiveCost }, tolerance)
  const weights = new Float32Array(2 * featureCount)
  for (let feature = 0; feature < featureCount; feature++) {
    weights[2 * feature] = plane.weights[feature]!
    weights[2 * feature + 1] = -plane.weights[feature]!
  }
  return { tagCount: 2, weights, bias: Float64Array.of(plane.bias(), -plane.bias()) }
}

/** From features × 8 to some columns of features × tags. */
function copyWeights(
  from: ArrayLike<number>,
  to: Float32Array,
  { first, count, tagCount }: { first: number; count: number; tagCount: number },
): void {
  for (let feature = 0; EIGHT * feature < from.length; feature++) {
    for (let j = 0; j < count; j++) {
      to[feature * tagCount + first + j] = from[EIGHT * feature + j]!
    }
  }
}
