import 'server-only'
import type { AnswersFile } from './answers-file'

/** Row of a text in a version's file of answers, which is in ascending order; -1: it was not trained on it. */
export function placeOfSample({ sampleIds }: AnswersFile, sampleId: number): number {
  let low = 0
  let high = sampleIds.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sampleIds[middle] ?? 0) < sampleId) low = middle + 1
    else high = middle
  }
  return sampleIds[low] === sampleId ? low : -1
}
