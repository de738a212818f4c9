import { assignFold, FOLDS } from '@/lib/engine/evaluation/folds/folds'
import { type Random, shuffle } from '@/lib/engine/random'
import { NO_FOLD } from './learner'
import type { Population } from './population'

/** All texts of the population in random order. */
export function shuffledRows({ texts }: Population, random: Random): Int32Array {
  const rows = Int32Array.from(texts.keys())
  shuffle(rows, rows.length, random)
  return rows
}

/** Gives folds as the product does, to rows in the order in which they were tagged; rows that have one keep it. */
export function assignFolds(
  rows: Int32Array,
  { labels, tagCount, texts }: Population,
  random: Random,
  given: Uint8Array = new Uint8Array(texts.length).fill(NO_FOLD),
): Uint8Array {
  const folds = given.slice()
  const all = new Int32Array(FOLDS)
  const byTag = Array.from({ length: tagCount }, () => new Int32Array(FOLDS))
  const unique = [...new Set(rows)]
  const isGiven = (row: number) => given[row] !== NO_FOLD
  for (const row of [...unique.filter(isGiven), ...unique.filter((row) => !isGiven(row))]) {
    const ofTag = byTag[labels[row] ?? 0] ?? new Int32Array(FOLDS)
    const fold = isGiven(row) ? given[row] : assignFold({ tags: [ofTag], all }, random())
    folds[row] = fold ?? NO_FOLD
    for (const counts of [all, ofTag]) counts[fold ?? 0] = (counts[fold ?? 0] ?? 0) + 1
  }
  return folds
}

/** Of 2 to 12. */
export const MEAN_COPIES = 7

/** Each of these rows 2 to 12 times, as copies do; a row always as often. */
export function repeatRows(rows: Int32Array): Int32Array {
  return Int32Array.from(
    Array.from(rows, (row) => new Array<number>(2 + (row % 11)).fill(row)).flat(),
  )
}
