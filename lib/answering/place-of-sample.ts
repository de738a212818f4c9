import 'server-only'
import { at } from '@/lib/at'
import type { AnswersFile } from './answers-file'

/** Row of a text in a version's file of answers, which is in ascending order; -1: it was not trained on it. */
export function placeOfSample({ sampleIds }: AnswersFile, sampleId: number): number {
  let low = 0
  let high = sampleIds.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (at(sampleIds, middle) < sampleId) low = middle + 1
    else high = middle
  }
  return sampleIds[low] === sampleId ? low : -1
}
