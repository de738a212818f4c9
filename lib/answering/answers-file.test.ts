import { expect, test } from 'vitest'
import { decodeAnswers, encodeAnswers } from './answers-file'

const answers = {
  sampleIds: Float64Array.of(3, 7, 2 ** 40),
  tagStarts: Int32Array.of(0, 1, 3, 4),
  tags: Int32Array.of(0, 0, 1, 2),
  answerStarts: Int32Array.of(0, 1, 1, 3),
  answerTags: Int32Array.of(0, 2, 1),
  confidences: Float32Array.of(0.5, 0.75, 0.625),
  topConfidences: Float32Array.of(0.5, 0.25, 0.75),
}

test('answers come out of their bytes as they went in', () => {
  expect(decodeAnswers(encodeAnswers(answers))).toEqual(answers)
})

test('a cut or foreign file is refused', () => {
  const bytes = encodeAnswers(answers)
  expect(() => decodeAnswers(bytes.slice(0, -4))).toThrow('damaged')
  expect(() => decodeAnswers(new Uint8Array(64))).toThrow('no file of answers')
})
