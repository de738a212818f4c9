import { largest } from '@/lib/engine/calibration'
import { type Fit, fitTexts, vectorsOf } from '@/lib/engine/classifiers/fit'
import { marginsOf } from '@/lib/engine/classifiers/linear'
import { FOLDS } from '@/lib/engine/evaluation/folds/folds'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import type { Settings } from '@/lib/engine/settings'
import type { TrainingSet } from '@/lib/engine/training-set'
import type { Population } from './population'

/** What a version is trained from. Rows are texts of the population; a row that stands there twice is a copy. */
export type Recipe = {
  readonly settings: Settings
  readonly rows: Int32Array
  /** The fold of each text of the population, or `NO_FOLD`. */
  readonly folds: Uint8Array
  /** The tag of each text of the population as it was tagged then. */
  readonly labels: Int32Array
}

export const NO_FOLD = 255

export type Learner = ReturnType<typeof createLearner>

/** Trains with the product's engine. The population is read once for each setting of the text, for all versions. */
export function createLearner({ texts, tagCount }: Population) {
  const sets = new Map<string, TrainingSet>()
  const starts = Int32Array.from({ length: texts.length + 1 }, (_, text) => text)
  const sums = new Float64Array(tagCount)

  function setOf({ settings, labels, folds }: Omit<Recipe, 'rows'>): TrainingSet {
    const key = JSON.stringify({ ...settings, algorithm: 0, max_features: 0, normalize_weights: 0 })
    const known = sets.get(key)
    const corpus = known?.corpus ?? prepareCorpus(texts, settings)
    const set = {
      corpus,
      tags: { starts, tags: labels },
      tagCount,
      folds,
      settings,
      strategy: 'single',
    } as const
    if (!known) sets.set(key, set)
    return set
  }

  /** The answer of a fit to each of these rows, and how far ahead of the next tag it was. */
  function answer(set: TrainingSet, { featureOf, idf, classifier }: Fit, rows: Int32Array) {
    const vectors = vectorsOf(set, rows, featureOf, idf)
    const leads = new Float64Array(rows.length)
    const answers = Int32Array.from(rows, (_, row) => {
      marginsOf(classifier, vectors, row, sums)
      const tag = largest(sums)
      const margin = sums[tag] ?? 0
      sums[tag] = Number.NEGATIVE_INFINITY
      leads[row] = margin - Math.max(...sums)
      return tag
    })
    return { answers, leads }
  }

  return {
    /** Of each text of the population that is among the rows the out-of-fold answer; −1 for others. */
    outOfFold(recipe: Recipe): Int32Array {
      const set = setOf(recipe)
      const all = new Int32Array(texts.length).fill(-1)
      for (let fold = 0; fold < FOLDS; fold++) {
        const heldOut = recipe.rows.filter((row) => recipe.folds[row] === fold)
        if (heldOut.length === 0) continue
        const fit = fitTexts(
          set,
          recipe.rows.filter((row) => recipe.folds[row] !== fold),
        )
        const { answers } = answer(set, fit, heldOut)
        heldOut.forEach((row, i) => {
          all[row] = answers[i] ?? -1
        })
      }
      return all
    },
    /** The version as it is deployed: trained on all rows. */
    trainFinal(recipe: Recipe) {
      const set = setOf(recipe)
      const fit = fitTexts(set, recipe.rows)
      return {
        answers: (rows: Int32Array) => answer(set, fit, rows).answers,
        leads: (rows: Int32Array) => answer(set, fit, rows).leads,
      }
    },
  }
}
