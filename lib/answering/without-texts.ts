import 'server-only'
import { at } from '@/lib/at'
import type { AnswersFile } from './answers-file'

/** The same answers without those to texts that are gone; null where it has none of these. */
export function withoutTexts(file: AnswersFile, gone: ReadonlySet<number>): AnswersFile | null {
  const { sampleIds, tagStarts, answerStarts } = file
  const kept = Array.from(sampleIds.keys()).filter((place) => !gone.has(at(sampleIds, place)))
  if (kept.length === sampleIds.length) return null
  return {
    sampleIds: Float64Array.from(kept, (place) => at(sampleIds, place)),
    tagStarts: startsOf(tagStarts, kept),
    tags: Int32Array.from(valuesOf(file.tags, tagStarts, kept)),
    answerStarts: startsOf(answerStarts, kept),
    answerTags: Int32Array.from(valuesOf(file.answerTags, answerStarts, kept)),
    confidences: Float32Array.from(valuesOf(file.confidences, answerStarts, kept)),
    topConfidences: Float32Array.from(kept, (place) => at(file.topConfidences, place)),
  }
}

function startsOf(starts: Int32Array, kept: readonly number[]): Int32Array {
  const moved = new Int32Array(kept.length + 1)
  for (const [row, place] of kept.entries()) {
    moved[row + 1] = at(moved, row) + at(starts, place + 1) - at(starts, place)
  }
  return moved
}

function* valuesOf(
  values: Int32Array | Float32Array,
  starts: Int32Array,
  kept: readonly number[],
): Generator<number> {
  for (const place of kept) {
    for (let i = at(starts, place); i < at(starts, place + 1); i++) yield at(values, i)
  }
}
