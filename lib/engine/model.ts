import type { Calibration } from './calibration'
import type { LinearClassifier } from './classifiers/linear'
import type { Vocabulary } from './features/vocabulary'
import type { TrainingSettings } from './settings'

/** A tag as it was when the model was trained. */
type ModelTag = { readonly id: number; readonly name: string }

/** All that was learnt from the texts of a training set. */
export type Trained = {
  readonly vocabulary: Vocabulary
  /** The weight of each feature: inverse document frequency, more for one that tells the tag. */
  readonly idf: Float32Array
  readonly classifier: LinearClassifier
}

/** All that answering takes, and where it comes from. `calibration.kind` is the tagging strategy. */
export type Model = {
  readonly settings: TrainingSettings
  /** In ascending order of id; answers are indices into this list. */
  readonly tags: readonly ModelTag[]
  readonly trained: Trained
  readonly calibration: Calibration
  readonly about: {
    /** Texts that it was trained on. */
    readonly texts: number
    /** Identity of texts, tags and folds, computed by the caller. */
    readonly dataHash: string
    /** Version of the Unicode library (ICU) that split the texts: another may split otherwise. */
    readonly icu: string
  }
}
