import { countTags, type LabelledRows } from './labelled-rows'
import type { LinearClassifier } from './linear'
import { type Hyperplane, solveLinearSvm } from './linear-svm'

/** C, as in scikit-learn and LIBLINEAR. */
const COST = 1

/**
 * One linear support vector machine per tag, each against all texts without it. With `balance`, a text of
 * a tag that n_k of n texts have costs C · √(n / (K n_k)): half way, on a logarithmic scale, to the same
 * total for each tag. All the way loses accuracy (0.3 points out-of-fold on airline) and gains nothing.
 */
export function trainOneAgainstRest(data: LabelledRows, balance: boolean): LinearClassifier {
  const { rows, featureCount, tagCount } = data
  const texts = rows.starts.length - 1
  const counts = countTags(data)
  const costs = counts.map((count) =>
    balance ? COST * Math.sqrt(texts / (tagCount * count)) : COST,
  )
  const weights = new Float32Array(featureCount * tagCount)
  const bias = new Float64Array(tagCount)

  function put(tag: number, plane: Hyperplane, direction: number): void {
    bias[tag] = counts[tag] === 0 ? Number.NEGATIVE_INFINITY : direction * plane.bias
    for (let feature = 0; feature < featureCount; feature++) {
      weights[feature * tagCount + tag] = direction * plane.weights[feature]!
    }
  }

  const problem = { rows, featureCount }
  if (tagCount === 2 && data.tags.tags.length === texts) {
    // either tag is the other's rest: the two planes are one, seen from both sides
    const [positiveCost, negativeCost] = [costs[0]!, costs[1]!]
    const plane = solveLinearSvm({
      ...problem,
      signs: signsOf(data, 0),
      positiveCost,
      negativeCost,
    })
    put(0, plane, 1)
    put(1, plane, -1)
    return { tagCount, weights, bias }
  }
  for (let tag = 0; tag < tagCount; tag++) {
    const signs = signsOf(data, tag)
    const positiveCost = costs[tag]!
    put(tag, solveLinearSvm({ ...problem, signs, positiveCost, negativeCost: COST }), 1)
  }
  return { tagCount, weights, bias }
}

/** +1 for the texts of the tag, −1 for the others. */
function signsOf({ tags, rows }: LabelledRows, tag: number): Int8Array {
  const signs = new Int8Array(rows.starts.length - 1).fill(-1)
  for (let text = 0; text < signs.length; text++) {
    for (let t = tags.starts[text]!; t < tags.starts[text + 1]!; t++) {
      if (tags.tags[t] === tag) signs[text] = 1
    }
  }
  return signs
}
