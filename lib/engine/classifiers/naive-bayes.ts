import { MultinomialNB } from 'ml-naivebayes'
import type { Strategy } from '../settings'
import { countTags, type LabelledRows } from './labelled-rows'
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
 * the difference to the same thing for those. With `uniformPriors`, P(k) is the same for all tags.
 */
export function trainNaiveBayes(
  data: LabelledRows,
  strategy: Strategy,
  uniformPriors: boolean,
): LinearClassifier {
  const { tagCount, featureCount } = data
  const sums = sumsByTag(data)
  const likelihood = logLikelihoods(sums, SMOOTHING)
  const opposite =
    strategy === 'multi' ? logLikelihoods(sumsOfOthers(data, sums), SMOOTHING) : () => 0
  const weights = new Float32Array(featureCount * tagCount)
  for (let tag = 0; tag < tagCount; tag++) {
    for (let feature = 0; feature < featureCount; feature++) {
      weights[feature * tagCount + tag] = likelihood(tag, feature) - opposite(tag, feature)
    }
  }
  return { tagCount, weights, bias: logPriors(data, strategy, uniformPriors) }
}

/**
 * ln P(f | k) for each tag and feature, from the sums of the texts of each tag.
 *
 * `ml-naivebayes` trains on a dense matrix of texts, which a text corpus can never be. But all that it
 * keeps of it are these sums, so one summed row per tag gives the same table: to the bit for counts. It
 * always adds 1 to a sum; dividing the sums by α is the same as adding α.
 */
export function logLikelihoods(
  sums: readonly Float64Array[],
  smoothing: number,
): (tag: number, feature: number) => number {
  const scaled = smoothing === 1 ? sums : sums.map((row) => row.map((sum) => sum / smoothing))
  if (sums[0]?.length === 0) return () => 0
  const bayes = new MultinomialNB()
  bayes.train(scaled, [...sums.keys()])
  const table = bayes.conditionalProbability
  return (tag, feature) => table.get(tag, feature)
}

/** Tags × features. A text with several tags counts for each of them. */
function sumsByTag({ rows, featureCount, tags, tagCount }: LabelledRows): Float64Array[] {
  const sums = Array.from({ length: tagCount }, () => new Float64Array(featureCount))
  for (let text = 0; text + 1 < rows.starts.length; text++) {
    const end = rows.starts[text + 1]!
    for (let t = tags.starts[text]!; t < tags.starts[text + 1]!; t++) {
      const row = sums[tags.tags[t]!]!
      for (let p = rows.starts[text]!; p < end; p++) row[rows.features[p]!]! += rows.values[p]!
    }
  }
  return sums
}

/** For each tag the sums of the texts without it. */
function sumsOfOthers(
  { rows, featureCount }: LabelledRows,
  sums: readonly Float64Array[],
): Float64Array[] {
  const all = new Float64Array(featureCount)
  for (let p = 0; p < rows.features.length; p++) all[rows.features[p]!]! += rows.values[p]!
  // never below zero, which rounding could do to a feature that only this tag has
  return sums.map((row) => all.map((total, feature) => Math.max(0, total - row[feature]!)))
}

function logPriors(data: LabelledRows, strategy: Strategy, uniform: boolean): Float64Array {
  const texts = data.rows.starts.length - 1
  return countTags(data).map((count) => {
    if (count === 0) return Number.NEGATIVE_INFINITY
    if (uniform) return 0
    // one more text on either side, so that a tag on every text keeps a finite margin
    if (strategy === 'multi') return Math.log((count + 1) / (texts - count + 1))
    return Math.log(count / texts)
  })
}
