import { calibrate, noneOf } from '@/lib/engine/calibration'
import { marginsIfKnown, marginsOf } from '@/lib/engine/classifiers/linear'
import { createVectorReader } from '@/lib/engine/features/vector-reader'
import type { Model } from '@/lib/engine/model'
import { finish } from '@/lib/engine/steps'
import { createReadText } from '@/lib/engine/text/read-text'
import { createFeatureNames, type FeatureKind } from './feature-names'
import { type Place, placesOf } from './places'
import { createRawPlaces } from './raw-places'
import { createReferenceWeights } from './reference-weights'
import { createTracer, type Trace } from './trace'
import { type WordWeight, weighWords } from './word-weights'

type Contribution = {
  /** How the feature is shown: its words, or characters as part of a word. */
  readonly feature: string
  readonly kind: FeatureKind
  /** What it adds to the margin; below zero it speaks against the tag. */
  readonly weight: number
  /** Where it stands in the raw text: half-open, in UTF-16 code units, in order. */
  readonly places: readonly Place[]
}

export type TagExplanation = {
  readonly tag: number
  readonly probability: number
  /** bias + all contributions. In a single-tag model against the mean of all tags. */
  readonly margin: number
  readonly bias: number
  /** The strongest, for or against, first. */
  readonly contributions: readonly Contribution[]
  /** What the features that are not listed add up to. */
  readonly rest: number
  /** The same sum by words: each feature divided evenly among the words it is made of. In order. */
  readonly words: readonly WordWeight[]
}

export type Explanation = {
  /** Tags that can be answered, the likeliest first. */
  readonly tags: readonly TagExplanation[]
  readonly answerableCount: number
  readonly isSingle: boolean
  /** How likely it is that no tag fits; 0 where a model cannot say so. */
  readonly none: number
  /** Words of the text without stopwords, and those of them that are part of a feature. */
  readonly wordCount: number
  readonly knownWordCount: number
}

type Limits = {
  readonly tags: number
  /** Contributions of a tag, places of a contribution, words of a tag. */
  readonly contributions: number
  readonly places: number
  readonly words: number
}

export type Explain = (text: string, limits: Limits) => Explanation

/**
 * Why a text is answered as it is. The model is linear, so nothing has to be estimated: with x the
 * vector of the text, feature f contributes x_f · W_fk to the margin of tag k, and
 *
 *   margin_k = b_k + Σ_f x_f · W_fk
 */
export function createExplainer(model: Model): Explain {
  const { settings, tags, trained, calibration } = model
  const { vocabulary, idf, classifier } = trained
  const readText = createReadText(settings)
  const readVector = finish(createVectorReader(settings, vocabulary, idf))
  const trace = createTracer(settings, vocabulary)
  const nameOf = createFeatureNames(vocabulary)
  const weighRow = calibration.prior === null ? marginsOf : marginsIfKnown
  const { weightOf, biasOf } = createReferenceWeights(classifier, calibration.kind)

  return (text, limits) => {
    const normalised = readText(text)
    const rows = readVector(text)
    const margins = new Float64Array(tags.length)
    const probabilities = new Float64Array(tags.length)
    weighRow(classifier, rows, 0, margins)
    calibrate(calibration, margins, probabilities)
    const features = rows.features.slice(0, rows.starts[1])
    const values = rows.values.slice(0, rows.starts[1])
    const traced = trace(normalised)
    const raw = createRawPlaces(settings, text, normalised)

    function explainTag(tag: number): TagExplanation {
      const weights = Float64Array.from(features, (f, i) => values[i]! * weightOf(f, tag))
      const bias = biasOf(tag)
      const strongest = Array.from(weights.keys())
        .filter((i) => weights[i] !== 0)
        .sort((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!) || a - b)
      const listed = strongest.slice(0, limits.contributions)
      const places = placesOf(
        traced,
        raw,
        listed.map((i) => features[i]!),
        limits.places,
      )
      return {
        tag,
        probability: probabilities[tag]!,
        margin: weights.reduce((sum, weight) => sum + weight, bias),
        bias,
        contributions: listed.map((i) => {
          const { kind, text: name } = nameOf(features[i]!)
          return {
            feature: name,
            kind,
            weight: weights[i]!,
            places: places.get(features[i]!) ?? [],
          }
        }),
        rest: strongest.slice(limits.contributions).reduce((sum, i) => sum + weights[i]!, 0),
        words: weighWords(traced, raw, features, weights, limits.words),
      }
    }

    const likeliest = Array.from(tags.keys())
      .filter((tag) => Number.isFinite(biasOf(tag)))
      .sort((a, b) => probabilities[b]! - probabilities[a]! || a - b)
    return {
      tags: likeliest.slice(0, limits.tags).map(explainTag),
      answerableCount: likeliest.length,
      isSingle: calibration.kind === 'single',
      none: noneOf(calibration, probabilities),
      wordCount: traced.wordStarts.length,
      knownWordCount: countKnownWords(traced),
    }
  }
}

function countKnownWords({ features, firstWords, lastWords, wordStarts }: Trace): number {
  const isKnown = new Uint8Array(wordStarts.length)
  for (let o = 0; o < features.length; o++) {
    isKnown.fill(1, firstWords.items[o], lastWords.items[o]! + 1)
  }
  return isKnown.reduce((sum, known) => sum + known, 0)
}
