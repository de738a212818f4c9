import { MultinomialNB } from 'ml-naivebayes'
import type { Strategy } from '@/lib/engine/settings'
import { countWithoutTag, textsByTag } from '@/lib/engine/tag-rows'
import { countTags, type LabelledRows, type RowSizes } from './labelled-rows'
import type { LinearClassifier } from './linear'

/** α. Out-of-fold, 0.1 is 0.3 points better with many tags (banking77), 0.3 is 0.2 better with few (airline). */
const SMOOTHING = 0.2

/**
 * Multinomial Naive Bayes (McCallum & Nigam 1998) on TF-IDF (Rennie et al. 2003), with
 *
 *   ln P(f | k) = ln((s_kf + α) / (Σ_f s_kf + α F))
 *
 * where s_kf is what feature f adds up to over the texts of tag k. Single-tag margins are
 * ln P(k) + Σ_f x_f ln P(f | k); multi-tag decides each tag against all texts without it, so its margins are
 * the difference to the same thing for those; so they are single-tag where some texts fit no tag, to whose margins there is nothing
 * else to compare. With `uniformPriors`, P(k) is the same for all tags.
 */
export function trainNaiveBayes(
  data: LabelledRows,
  strategy: Strategy,
  uniformPriors: boolean,
): LinearClassifier {
  const { tagCount, featureCount } = data
  const isApart = strategy === 'multi' || countWithoutTag(data.tags) > 0
  const texts = textsByTag(data.tags, tagCount)
  const all = sumsOf(data, allTexts(data))
  const weights = new Float32Array(featureCount * tagCount)
  for (let tag = 0; tag < tagCount; tag++) {
    const sums = sumsOf(data, texts[tag]!)
    const likelihoods = logLikelihoods(sums, SMOOTHING)
    // never below zero, which rounding could do to a feature that only this tag has
    const opposite = isApart
      ? logLikelihoods(
          all.map((total, feature) => Math.max(0, total - sums[feature]!)),
          SMOOTHING,
        )
      : null
    for (let feature = 0; feature < featureCount; feature++) {
      weights[feature * tagCount + tag] = likelihoods[feature]! - (opposite?.[feature] ?? 0)
    }
  }
  return { tagCount, weights, bias: logPriors(data, isApart, uniformPriors) }
}

/** Sums of all texts, of a tag and of the others, and what the likelihoods are made of. */
export function naiveBayesBytes({ features }: RowSizes): number {
  return 40 * features
}

/**
 * ln P(f | k) for each feature, from what it adds up to over the texts of one tag.
 *
 * `ml-naivebayes` trains on a dense matrix of texts, which a text corpus can never be. But all that it
 * keeps of the texts of a tag is their sum, so a summed row gives the same table: to the bit for counts. Tags do
 * not know of each other, so one row at a time needs no dense tables of all. It always adds 1 to a
 * sum; dividing the sums by α is the same as adding α.
 *
 * It divides by the sum of the row + its length F. Most features are in no text of the tag and all have the same
 * likelihood, so m of them stand in the row as two, 0 and m − 2: with these, sum and length still add up to the same.
 */
export function logLikelihoods(sums: Float64Array, smoothing: number): Float64Array {
  if (sums.length === 0) return sums
  const row = new Float64Array(sums.length + 2)
  let length = 0
  for (let f = 0; f < sums.length; f++) if (sums[f]! > 0) row[length++] = sums[f]! / smoothing
  const missing = sums.length - length
  const size = length + Math.min(missing, 2)
  if (missing > 2) row[length + 1] = missing - 2
  const bayes = new MultinomialNB()
  bayes.train([row.subarray(0, size)], [0])
  const table = bayes.conditionalProbability
  const ofMissing = missing > 0 ? table.get(0, length) : 0
  const likelihoods = new Float64Array(sums.length)
  for (let f = 0, place = 0; f < sums.length; f++) {
    likelihoods[f] = sums[f]! > 0 ? table.get(0, place++) : ofMissing
  }
  return likelihoods
}

function allTexts({ rows }: LabelledRows): Int32Array {
  return new Int32Array(rows.starts.length - 1).map((_, text) => text)
}

/** What each feature adds up to over some texts. */
function sumsOf({ rows, featureCount }: LabelledRows, texts: Int32Array): Float64Array {
  const sums = new Float64Array(featureCount)
  for (const text of texts) {
    const end = rows.starts[text + 1]!
    for (let p = rows.starts[text]!; p < end; p++) sums[rows.features[p]!]! += rows.values[p]!
  }
  return sums
}

function logPriors(data: LabelledRows, isApart: boolean, uniform: boolean): Float64Array {
  const texts = data.rows.starts.length - 1
  return countTags(data).map((count) => {
    if (count === 0) return Number.NEGATIVE_INFINITY
    if (uniform) return 0
    // one more text on either side, so that a tag on every text keeps a finite margin
    if (isApart) return Math.log((count + 1) / (texts - count + 1))
    return Math.log(count / texts)
  })
}
