import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/engine/evaluation/answers'
import type { Strategy } from '@/lib/engine/settings'
import { type TagRows, tagRowsOf } from '@/lib/engine/tag-rows'
import { exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import {
  golden,
  goldenSeveralTags,
  goldenTagCount,
  goldenTags,
  onesOf,
} from '@/lib/testing/engine/golden'
import { evaluate } from './metrics'

const anySet = trainingSetOf(exampleTexts(10, false))

const setOf = (tags: TagRows, strategy: Strategy) => ({
  ...anySet,
  tags,
  strategy,
  tagCount: goldenTagCount,
})

function answersOf(rows: readonly (readonly number[])[]): Answers {
  const { starts, tags } = tagRowsOf(rows)
  return {
    starts,
    tags,
    confidences: new Float32Array(tags.length).fill(1),
    topTags: Int32Array.from(rows, (row) => row[0] ?? 0),
    topConfidences: new Float32Array(rows.length).fill(1),
  }
}

describe('single-tag', () => {
  const metrics = evaluate(
    setOf(goldenTags, 'single'),
    answersOf(golden.answers.map((tag) => [tag])),
  )

  test('scores are those of scikit-learn', () => {
    expect(metrics.accuracy).toBeCloseTo(golden.single.accuracy, 12)
    expect(metrics.macroF1).toBeCloseTo(golden.single.macroF1, 12)
    expect(metrics.microF1).toBeNull()
    metrics.perTag.forEach(({ precision, recall, f1, support }, tag) => {
      expect(precision).toBeCloseTo(golden.single.precision[tag]!, 12)
      expect(recall).toBeCloseTo(golden.single.recall[tag]!, 12)
      expect(f1).toBeCloseTo(golden.single.f1[tag]!, 12)
      expect(support).toBe(golden.single.support[tag])
    })
  })

  test('the confusion matrix is that of scikit-learn, true tags down, answers across', () => {
    expect(metrics.confusion).toEqual(golden.single.confusion)
  })

  test('a text with several tags is right if the answer is one of them, else a text of its first', () => {
    const { accuracy, perTag, confusion } = evaluate(
      setOf(tagRowsOf([[0, 1], [0, 1], [2]]), 'single'),
      answersOf([[1], [2], [2]]),
    )
    expect(accuracy).toBeCloseTo(2 / 3, 12)
    expect(perTag.map(({ support }) => support)).toEqual([1, 1, 1])
    expect(confusion).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [0, 0, 1],
    ])
  })

  test('macro F1 is the mean over tags that have a text; one that is never answered counts 0', () => {
    const { macroF1, perTag } = evaluate(
      setOf(tagRowsOf([[0], [0], [1]]), 'single'),
      answersOf([[0], [0], [2]]),
    )
    expect(macroF1).toBe(0.5)
    expect(perTag[2]).toEqual({ precision: 0, recall: 0, f1: 0, support: 0, answered: 1 })
  })
})

describe('multi-tag', () => {
  test('scores are those of scikit-learn', () => {
    const metrics = evaluate(
      setOf(goldenSeveralTags, 'multi'),
      answersOf(golden.decided.map(onesOf)),
    )
    expect(metrics.accuracy).toBeCloseTo(golden.multi.accuracy, 12)
    expect(metrics.macroF1).toBeCloseTo(golden.multi.macroF1, 12)
    expect(metrics.microF1).toBeCloseTo(golden.multi.microF1, 12)
    expect(metrics.confusion).toBeNull()
    metrics.perTag.forEach(({ precision, recall, f1, support }, tag) => {
      expect(precision).toBeCloseTo(golden.multi.precision[tag]!, 12)
      expect(recall).toBeCloseTo(golden.multi.recall[tag]!, 12)
      expect(f1).toBeCloseTo(golden.multi.f1[tag]!, 12)
      expect(support).toBe(golden.multi.support[tag])
    })
  })

  test('accuracy wants the exact tags', () => {
    const { accuracy } = evaluate(
      setOf(tagRowsOf([[0, 1], [0], [2], []]), 'multi'),
      answersOf([[0, 1], [0, 1], [], []]),
    )
    expect(accuracy).toBe(0.5)
  })
})
