import { describe, expect, test } from 'vitest'
import { driftOf } from './drift'
import type { Expectation } from './expectation'

const names = new Map([
  [1, 'Refund'],
  [2, 'Login'],
  [3, 'Praise'],
])
const nameOf = (id: number) => names.get(id)
const expected: Expectation = {
  from: 'replay',
  texts: 1_000,
  shares: new Map([
    [1, 0.2],
    [2, 0.68],
    [3, 0.12],
  ]),
  meanConfidence: 0.9,
  unknownWords: 0.02,
}
const seen = (refunds: number, texts: number, more = {}) => ({
  texts,
  tags: new Map([
    [1, refunds],
    [2, 0.85 * texts - refunds],
    [3, 0.15 * texts],
  ]),
  meanConfidence: 0.9,
  words: 10 * texts,
  unknown: Math.round(0.2 * texts),
  ...more,
})

describe('what is said of production', () => {
  test('nothing while it answers as expected, or few texts were asked', () => {
    expect(driftOf(seen(210, 1_000), expected, nameOf)).toEqual([])
    expect(driftOf(seen(150, 199), expected, nameOf)).toEqual([])
  })

  test('nothing of a change that chance can make, or that is too small to matter', () => {
    // 26 of 100 texts instead of 20 is 2.1 standard errors away with 250 texts
    expect(driftOf(seen(65, 250), expected, nameOf)).toEqual([])
    expect(driftOf(seen(20_000, 100_000), { ...expected, texts: 100_000 }, nameOf)).toEqual([])
  })

  test('which tags are answered more or less often, the largest change first', () => {
    expect(driftOf(seen(400, 1_000), expected, nameOf)).toEqual([
      '“Login” is answered to 45% of the texts; the replay had said 68%.',
      '“Refund” is answered to 40% of the texts; the replay had said 20%.',
    ])
  })

  test('that its answers are less sure, and its words new', () => {
    const changed = seen(200, 1_000, { meanConfidence: 0.7, unknown: 1_200 })
    expect(driftOf(changed, expected, nameOf)).toEqual([
      'Answers are 70% sure on average; the replay had said 90%.',
      '12% of the words are new to it; in the replay 2% were.',
    ])
  })

  test('names training where there was no replay, and says nothing of what was not measured', () => {
    const training: Expectation = { ...expected, from: 'training', unknownWords: null }
    const changed = seen(400, 1_000, { meanConfidence: 0.1, unknown: 9_000 })
    const ofTags = [
      '“Login” is answered to 45% of the texts; in training it was 68%.',
      '“Refund” is answered to 40% of the texts; in training it was 20%.',
    ]
    expect(driftOf(changed, training, nameOf)).toEqual([
      ...ofTags,
      'Answers are 10% sure on average; in training it was 90%.',
    ])
    expect(driftOf(changed, { ...training, meanConfidence: null }, nameOf)).toEqual(ofTags)
  })
})
