import { TOLERANCE } from '@/bench/peers/liblinear'
import { readLines } from '@/bench/sets/data-set'
import { featureMatrix, writeMatrix } from '@/bench/sets/feature-matrix'
import { labelTexts } from '@/bench/sets/labelled-texts'
import { trainOneAgainstRest } from '@/lib/engine/classifiers/one-against-rest'
import { startStopwatch, type Timing } from './stopwatch'

export type SolveAsk = {
  readonly file: string
  /** Where to write the matrix for others, or null. */
  readonly matrixFile: string | null
}
export type SolveAnswer = {
  readonly first: Timing
  readonly again: Timing
  readonly texts: number
  readonly features: number
}

/** The solver alone, from vectors in memory to weights, twice. */
export function solve({ file, matrixFile }: SolveAsk): SolveAnswer {
  const matrix = featureMatrix(labelTexts(readLines(file)))
  if (matrixFile !== null) writeMatrix(matrixFile, matrix)
  function solveOnce(): Timing {
    globalThis.gc?.()
    const stop = startStopwatch()
    trainOneAgainstRest(matrix, false, TOLERANCE)
    return stop()
  }
  const texts = matrix.rows.starts.length - 1
  return { first: solveOnce(), again: solveOnce(), texts, features: matrix.featureCount }
}
