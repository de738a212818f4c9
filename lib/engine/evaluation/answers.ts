import { answeredTags, type Calibration, calibrate, likeliest } from '@/lib/engine/calibration'

/**
 * What was answered to many texts, in compressed rows: to text i the tags `tags[starts[i]] …
 * tags[starts[i + 1] − 1]`, best first, with their probabilities. Single-tag answers have one tag, or none.
 */
export type Answers = {
  /** texts + 1. */
  readonly starts: Int32Array
  readonly tags: Int32Array
  readonly confidences: Float32Array
  /** Of each text the likeliest tag and its probability, answered or not. */
  readonly topTags: Int32Array
  readonly topConfidences: Float32Array
}

/** The answers to texts with these margins (texts × tags), each by the calibration meant for it. */
export function answersOf(
  margins: Float32Array,
  tagCount: number,
  calibrationOf: (text: number) => Calibration,
): Answers {
  const texts = margins.length / tagCount
  const starts = new Int32Array(texts + 1)
  const tags: number[] = []
  const confidences: number[] = []
  const topTags = new Int32Array(texts)
  const topConfidences = new Float32Array(texts)
  const probabilities = new Float64Array(tagCount)
  for (let text = 0; text < texts; text++) {
    const row = margins.subarray(text * tagCount, (text + 1) * tagCount)
    const calibration = calibrationOf(text)
    calibrate(calibration, row, probabilities)
    for (const tag of answeredTags(calibration, row, probabilities)) {
      tags.push(tag)
      confidences.push(probabilities[tag]!)
    }
    starts[text + 1] = tags.length
    topTags[text] = likeliest(calibration, row, probabilities)
    topConfidences[text] = probabilities[topTags[text]!]!
  }
  return {
    starts,
    tags: Int32Array.from(tags),
    confidences: Float32Array.from(confidences),
    topTags,
    topConfidences,
  }
}
