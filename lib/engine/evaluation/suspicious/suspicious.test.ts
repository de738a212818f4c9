import { describe, expect, test } from 'vitest'
import type { Calibration } from '@/lib/engine/calibration'
import { calibrateOutOfFold } from '@/lib/engine/evaluation/calibration/calibrate'
import { foldsIn, poolMargins, trainFold } from '@/lib/engine/evaluation/folds/out-of-fold'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { NO_TOP_MAP } from '@/lib/engine/top-map'
import { exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { suspicions } from './suspicious'

const single: Calibration = {
  kind: 'single',
  temperature: 1,
  top: NO_TOP_MAP,
  prior: null,
  anyTag: null,
}
/** Margins whose softmax gives these probabilities. */
const marginsOf = (rows: number[][]) => Float32Array.from(rows.flat(), Math.log)

describe('single-tag', () => {
  test('is suspicious where another tag is as sure as usual, and likelier than its own', () => {
    const tags = tagRowsOf([[0], [0], [0], [1], [1]])
    // usual sureness: of tag 0 (0.9 + 0.7 + 0.1) / 3 = 0.567, of tag 1 (0.8 + 0.6) / 2 = 0.7
    const margins = marginsOf([
      [0.9, 0.1],
      [0.7, 0.3],
      [0.1, 0.9],
      [0.2, 0.8],
      [0.4, 0.6],
    ])
    const found = suspicions({ tags, tagCount: 2, strategy: 'single' }, () => single, margins)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ text: 2, suggested: [1] })
    expect(found[0]!.confidence).toBeCloseTo(0.9, 6)
    expect(found[0]!.own).toBeCloseTo(0.1, 6)
  })

  test('is not where the other tag is less sure than usual', () => {
    const tags = tagRowsOf([[0], [0], [1], [1]])
    // usual sureness of tag 1 is 0.95, so 0.6 for it says little
    const margins = marginsOf([
      [0.9, 0.1],
      [0.4, 0.6],
      [0.05, 0.95],
      [0.05, 0.95],
    ])
    expect(suspicions({ tags, tagCount: 2, strategy: 'single' }, () => single, margins)).toEqual([])
  })

  test('one of several tags is enough', () => {
    const tags = tagRowsOf([[0, 1], [0], [1]])
    const margins = marginsOf([
      [0.1, 0.9],
      [0.9, 0.1],
      [0.3, 0.7],
    ])
    expect(suspicions({ tags, tagCount: 2, strategy: 'single' }, () => single, margins)).toEqual([])
  })

  test('finds tags that were made wrong on purpose, with the right suggestion', () => {
    const { texts, tags } = exampleTexts(600, false)
    const isSlip = (text: number) => text % 40 === 7
    const withSlips = tags.map((row, text) => (isSlip(text) ? [(row[0]! + 1) % 3] : row))
    const set = trainingSetOf({ texts, tags: withSlips })
    const margins = poolMargins(
      set,
      foldsIn(set.folds).map((fold) => trainFold(set, fold)),
    )
    const { withoutFold, answers } = calibrateOutOfFold(set, margins)
    const found = suspicions(set, (text) => withoutFold[set.folds[text]!]!, margins)
    const hits = found.filter(({ text }) => isSlip(text))
    // all 15 and nothing else; a better or worse classifier may move one or two
    expect(hits.length).toBeGreaterThanOrEqual(13)
    expect(found.length).toBeLessThanOrEqual(17)
    for (const { text, suggested } of hits) expect(suggested).toEqual(tags[text])
    // the report tells the same certainty of the same text
    for (const { text, confidence } of hits)
      expect(confidence).toBeCloseTo(answers.topConfidences[text]!, 6)
  })
})

describe('multi-tag', () => {
  const multi: Calibration = {
    kind: 'multi',
    prior: null,
    top: NO_TOP_MAP,
    slopes: Float64Array.of(1, 1),
    offsets: Float64Array.of(0, 0),
    thresholds: Float64Array.of(0, 0),
  }
  const logit = (p: number) => Math.log(p / (1 - p))
  const margins = (rows: number[][]) => Float32Array.from(rows.flat(), logit)

  test('a tag can be missing', () => {
    const tags = tagRowsOf([[0], [0, 1], [1], [0]])
    const found = suspicions(
      { tags, tagCount: 2, strategy: 'multi' },
      () => multi,
      margins([
        [0.9, 0.2],
        [0.9, 0.8],
        [0.2, 0.8],
        [0.9, 0.95],
      ]),
    )
    expect(found.map(({ text, suggested }) => ({ text, suggested }))).toEqual([
      { text: 3, suggested: [0, 1] },
    ])
    expect(found[0]!.confidence).toBeCloseTo(0.95, 5)
  })

  test('a tag can be wrong, if it is one that the model can tell', () => {
    const tags = tagRowsOf([[0, 1], [0], [1], [0, 1]])
    const set = { tags, tagCount: 2, strategy: 'multi' as const }
    const rows = [
      [0.9, 0.9],
      [0.9, 0.1],
      [0.1, 0.9],
      [0.9, 0.02],
    ]
    expect(suspicions(set, () => multi, margins(rows)).map(({ suggested }) => suggested)).toEqual([
      [0],
    ])
    const weak = rows.map(([first = 0, second = 0]) => [first, second / 3])
    expect(suspicions(set, () => multi, margins(weak))).toEqual([])
  })
})
