import { answeredTags, calibrate, noneOf } from './calibration'
import { marginsIfKnown, marginsOf } from './classifiers/linear'
import { createVectorReader } from './features/vector-reader'
import type { Model } from './model'
import { finish, type Steps } from './steps'

type Answer = {
  /** An index into the tags of the model. */
  readonly tag: number
  /** The calibrated probability that the text has the tag. */
  readonly confidence: number
}

export type Answerer = {
  /** For each text the tags it gets, best first: single-tag one, or none where that was learnt and is likelier; multi-tag any number. */
  answer(texts: readonly string[]): Answer[][]
  /** The probability of every tag; of a single-tag model they sum to 1, or to less by the probability that none fits. */
  probabilities(text: string): Float64Array
  /** How likely it is by these probabilities that no tag fits; 0 where a model cannot say so. */
  noTag(probabilities: Float64Array): number
}

/** Makes a model ready to answer. It keeps memory of its own; the answers depend on the model alone. */
export function createAnswerer(model: Model): Answerer {
  return finish(answererOf(model))
}

/** The same in steps: a large model takes a second. */
export function* answererOf({ settings, tags, trained, calibration }: Model): Steps<Answerer> {
  const { vocabulary, idf, classifier } = trained
  const readVector = yield* createVectorReader(settings, vocabulary, idf)
  const weighRow = calibration.prior === null ? marginsOf : marginsIfKnown
  const margins = new Float64Array(tags.length)
  const probabilities = new Float64Array(tags.length)

  function weigh(text: string): void {
    weighRow(classifier, readVector(text), 0, margins)
    calibrate(calibration, margins, probabilities)
  }

  return {
    answer: (texts) =>
      texts.map((text) => {
        weigh(text)
        return answeredTags(calibration, margins, probabilities).map((tag) => ({
          tag,
          confidence: probabilities[tag]!,
        }))
      }),
    probabilities(text) {
      weigh(text)
      return probabilities.slice()
    },
    noTag: (all) => noneOf(calibration, all),
  }
}
