import { foldDirections, withDirections } from '@/lib/engine/directions/along-directions'
import { surveyTexts } from '@/lib/engine/directions/survey'
import { type Contingency, countTogether } from '@/lib/engine/features/contingency'
import {
  countFeatures,
  type FeatureRows,
  featuresByNgram,
} from '@/lib/engine/features/feature-rows'
import { selectFeatures } from '@/lib/engine/features/select'
import { inverseDocumentFrequencies, termWeights, weighByTfIdf } from '@/lib/engine/features/tf-idf'
import { createRandom, shuffle } from '@/lib/engine/random'
import { pickRows } from '@/lib/engine/tag-rows'
import { isSurveyed, type TrainingSet } from '@/lib/engine/training-set'
import { ALGORITHM } from './algorithms'
import type { LinearClassifier } from './linear'

const SEED = 1

/** All that was learnt from some texts of a corpus. */
export type Fit = {
  /** Feature f is the n-gram `ngrams[f]` of the corpus; ascending. */
  readonly ngrams: Int32Array
  /** For each n-gram of the corpus its feature, or `NONE`. */
  readonly featureOf: Int32Array
  /** The weight of each feature: inverse document frequency, more for one that tells the tag. */
  readonly idf: Float32Array
  readonly classifier: LinearClassifier
}

/**
 * Selects features, weighs them and trains the algorithm of the settings, on these texts alone; where the set is surveyed,
 * on features and directions that all its texts have, whatever their tags. `table` is what
 * counting n-grams and tags in them gives, if that is known already.
 */
export function fitTexts(set: TrainingSet, texts: Int32Array, table?: Contingency): Fit {
  const isWithSurvey = set.survey !== undefined || isSurveyed(set)
  return isWithSurvey ? fitSurveyed(set, texts) : fitTagged(set, texts, table)
}

function fitTagged(
  set: TrainingSet,
  texts: Int32Array,
  table = countTogether(set.corpus, set.tags, set.tagCount, texts),
): Fit {
  const { corpus, settings, strategy, tagCount } = set
  const { ngrams, documentFrequencies, divergences } = selectFeatures(
    table,
    corpus.whitelist,
    settings.max_features,
  )
  const featureOf = featuresByNgram(ngrams, corpus.nodes.parents.length)
  const idf = termWeights(
    inverseDocumentFrequencies(documentFrequencies, texts.length),
    divergences,
  )
  const order = shuffled(texts)
  const data = {
    rows: vectorsOf(set, order, featureOf, idf),
    featureCount: ngrams.length,
    tags: pickRows(set.tags, order),
    tagCount,
  }
  const options = { strategy, balance: settings.normalize_weights }
  const classifier = ALGORITHM[settings.algorithm].train(data, options)
  return { ngrams, featureOf, idf, classifier }
}

function fitSurveyed(set: TrainingSet, texts: Int32Array): Fit {
  const { corpus, settings, strategy, tagCount } = set
  const survey = set.survey ?? surveyTexts(corpus, settings.max_features)
  const { ngrams, weights, size } = survey
  const featureOf = featuresByNgram(ngrams, corpus.nodes.parents.length)
  const order = shuffled(texts)
  const data = {
    rows: withDirections(vectorsOf(set, order, featureOf, weights), survey),
    featureCount: ngrams.length + size,
    tags: pickRows(set.tags, order),
    tagCount,
  }
  const options = { strategy, balance: settings.normalize_weights }
  const classifier = ALGORITHM[settings.algorithm].train(data, options)
  return { ngrams, featureOf, idf: weights, classifier: foldDirections(classifier, survey) }
}

function shuffled(texts: Int32Array): Int32Array {
  const order = texts.slice()
  shuffle(order, order.length, createRandom(SEED))
  return order
}

/** These texts as TF-IDF vectors over the features of a fit. */
export function vectorsOf(
  { corpus }: TrainingSet,
  texts: Int32Array,
  featureOf: Int32Array,
  idf: Float32Array,
): FeatureRows {
  const rows = countFeatures(corpus, texts, featureOf)
  weighByTfIdf(rows, idf)
  return rows
}
