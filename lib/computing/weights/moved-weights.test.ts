import { expect, test } from 'vitest'
import { moveOf } from './moved-weights'
import type { WeightTable } from './weight-table'

function table(weights: Record<string, number[]>, tagIds: number[]): WeightTable {
  const features = Object.keys(weights)
  return {
    tags: tagIds.map((id) => ({ id, name: `Tag ${id}` })),
    features: new Map(features.map((feature, place) => [feature, place])),
    weightOf: (feature, tag) => weights[features[feature] ?? '']?.[tag] ?? 0,
  }
}

test('the largest moves come first, new and forgotten features among them, by tag id', () => {
  const baseline = table({ money: [1, 0], gone: [2, 0], same: [5, -5] }, [1, 2])
  // The tags stand in another order, and tag 3 is new.
  const candidate = table({ money: [0, 4, 9], fresh: [0, 1.5, 9], same: [-5, 5, 9] }, [2, 1, 3])
  expect(moveOf(baseline, candidate, 3)).toEqual([
    { feature: 'money', tag_id: 1, name: 'Tag 1', from: 1, to: 4 },
    { feature: 'gone', tag_id: 1, name: 'Tag 1', from: 2, to: null },
    { feature: 'fresh', tag_id: 1, name: 'Tag 1', from: null, to: 1.5 },
  ])
})

test('nothing moves between a version and itself', () => {
  const own = table({ money: [1, 0], same: [5, -5] }, [1, 2])
  expect(moveOf(own, own, 10)).toEqual([])
})
