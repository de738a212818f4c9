import type { Random } from '@/lib/engine/random'
import type { Settings } from '@/lib/engine/settings'
import { type AllAnswers, differenceOf, scoreOf, type Truth } from './comparing'
import { createLearner, type Learner, type Recipe } from './learner'
import { type Population, pick } from './population'
import { assignFolds, shuffledRows } from './samples'
import { nearEqualVariants } from './variants'

/** One more than the tries: the baseline is a variant too. */
export const TRIES = 20

/** A population, and what is trained from it. */
export type World = {
  readonly population: Population
  readonly learner: Learner
  readonly variants: readonly Settings[]
}

export function createWorld(population: Population): World {
  return {
    population,
    learner: createLearner(population),
    variants: nearEqualVariants(population, TRIES + 1),
  }
}

/** The texts of one run: the first are tagged, and none of the last is ever trained on. */
export type Draw = {
  readonly rows: Int32Array
  readonly unseen: Int32Array
  readonly random: Random
}

export function drawTexts({ population }: World, mostTrained: number, random: Random): Draw {
  const rows = shuffledRows(population, random)
  return { rows, unseen: rows.subarray(mostTrained), random }
}

/** A version that has answered all it was trained on, and can answer more. */
export type Version = {
  readonly recipe: Recipe
  readonly final: ReturnType<Learner['trainFinal']>
  readonly truth: Truth
}

export function recipeOf(
  { population }: World,
  rows: Int32Array,
  settings: Settings,
  random: Random,
  given?: Uint8Array,
): Recipe {
  const folds = assignFolds(rows, population, random, given)
  return { settings, rows, folds, labels: population.labels }
}

export function trainVersion({ learner, population }: World, recipe: Recipe, draw: Draw): Version {
  const final = learner.trainFinal(recipe)
  return { recipe, final, truth: scoreOf(population, draw.unseen, final.answers(draw.unseen)) }
}

/** Unseen answers to these rows: out-of-fold if it was trained on them, else those of the version itself. */
export function unseenAnswers({ learner }: World, version: Version, rows: Int32Array): AllAnswers {
  const answers = learner.outOfFold(version.recipe)
  const others = rows.filter((row) => answers[row] === -1)
  const given = version.final.answers(others)
  others.forEach((row, i) => {
    answers[row] = given[i] ?? -1
  })
  return answers
}

export function trueDifference(candidate: Version, baseline: Version): Truth {
  return differenceOf(candidate.truth, baseline.truth)
}

/** As good, or at most half a point worse by one of the scores. */
export function isNear({ accuracy, macroF1 }: Truth): boolean {
  const smaller = Math.min(accuracy, macroF1)
  return smaller > -0.005 && smaller <= 0
}

/** 1 for rows that a version was not trained on. */
export function newTo({ recipe }: Version, rows: Int32Array): Uint8Array {
  const trained = new Set(recipe.rows)
  return Uint8Array.from(rows, (row) => Number(!trained.has(row)))
}

/** Rows by how unsure a version is of them, the least sure first. */
export function leastSureFirst({ final }: Version, rows: Int32Array): Int32Array {
  const leads = final.leads(rows)
  const order = Int32Array.from(rows.keys()).sort((a, b) => (leads[a] ?? 0) - (leads[b] ?? 0))
  return pick(rows, order)
}
