import { expect, test } from 'vitest'
import { aProof } from '@/lib/testing/made/a-proof'
import { sortByDifference, tagAxis, tagPairs } from './tag-pairs'

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

test('of a tag that one version has not, all tags tell what both found of its texts', () => {
  const difference = { candidate: 0.9, baseline: 0, difference: 0.9, low: null, high: null }
  const told = { texts: 60, found: { candidate: 52, baseline: 0 }, sure: null }
  const tag = { ...difference, ...told, tag_id: 1, name: 'new', verdict: 'too_few' as const }
  const { accuracy, macro_f1 } = aProof()
  const scores = { texts: 540, accuracy, macro_f1, verdict: 'better', shared: 'unproven' } as const
  const [found] = tagPairs(
    [pair('new', 0.9, null)],
    aProof({ all_tags: { ...scores, per_tag: [tag] } }),
  )
  expect(found).toMatchObject({ production: null, found: { texts: 60, found: { candidate: 52 } } })
  const [earlier] = tagPairs([pair('new', 0.9, null)], aProof({ all_tags: scores }))
  expect(earlier).toEqual(pair('new', 0.9, null))
})

test('the axis begins at a round value below the weakest tag', () => {
  expect(tagAxis([pair('a', 0.92, 0.65)])[0]).toBeCloseTo(0.6)
  expect(tagAxis([pair('a', 0.95, 0.97)])).toEqual([0.8, 1])
  expect(tagAxis([pair('a', 0, null)])).toEqual([0, 1])
})
