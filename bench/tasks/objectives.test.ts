import { expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { objectiveOf } from './objectives'

test('the objective is half the squared weights plus the squared missing margins', () => {
  const rows = {
    starts: Int32Array.of(0, 1, 2),
    features: Int32Array.of(0, 1),
    values: Float32Array.of(1, 1),
  }
  const data = { rows, featureCount: 2, tags: tagRowsOf([[0], [1]]), tagCount: 2 }
  // margins of the first text: 0.5 and −2; of the second: −1 and 0
  const classifier = {
    tagCount: 2,
    weights: Float32Array.of(0.5, -2, -1, 0),
    bias: Float64Array.of(0, 0),
  }
  const squares = (0.25 + 4 + 1 + 0) / 2
  const missing = 0.5 ** 2 + 0 + 0 + 1
  expect(objectiveOf(data, classifier)).toBeCloseTo(squares + missing, 12)
})
