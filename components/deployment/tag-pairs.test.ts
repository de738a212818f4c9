import { expect, test } from 'vitest'
import { sortByDifference, tagAxis } from './tag-pairs'

const pair = (name: string, sandbox: number | null, production: number | null) => ({
  tag_id: 1,
  name,
  sandbox,
  production,
})

test('gains come first, losses last, tags of one version after those', () => {
  const sorted = sortByDifference([
    pair('gone', null, 0.9),
    pair('worse', 0.5, 0.7),
    pair('new', 0.9, null),
    pair('better', 0.8, 0.6),
  ])
  expect(sorted.map(({ name }) => name)).toEqual(['better', 'worse', 'new', 'gone'])
})

test('the axis begins at a round value below the weakest tag', () => {
  expect(tagAxis([pair('a', 0.92, 0.65)])[0]).toBeCloseTo(0.6)
  expect(tagAxis([pair('a', 0.95, 0.97)])).toEqual([0.8, 1])
  expect(tagAxis([pair('a', 0, null)])).toEqual([0, 1])
})
