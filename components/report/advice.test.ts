import { describe, expect, test } from 'vitest'
import type { Report } from '@/lib/contracts/version'
import { someDetails, someMetrics, someReport, someScore } from '@/lib/testing/made/some-report'
import { adviceOf } from './advice'

const words = (report: Report) => adviceOf(report).map(({ parts }) => parts.join(''))

describe('adviceOf', () => {
  test('names tags that are confused, with both directions, and leads to the more frequent one', () => {
    const metrics = someMetrics({
      confusion: [
        [40, 4],
        [9, 47],
      ],
    })
    const [advice] = adviceOf(someReport({ metrics }))
    expect(advice?.parts.join('')).toBe('Refund and Billing are confused 13 times.')
    expect(advice?.links).toEqual([
      {
        label: 'Read the 9 tagged Refund',
        target: { kind: 'texts', selection: { actual: 2, answered: 1 } },
      },
      { label: 'Merge', target: { kind: 'merge', tagId: 2, into: 1 } },
    ])
  })

  test('offers to merge tags that differ in spelling only, the smaller into the larger', () => {
    const per_tag = [
      someScore({ tag_id: 1, name: 'Card arrival', support: 90 }),
      someScore({ tag_id: 2, name: 'cardarrival', support: 30 }),
    ]
    const [advice] = adviceOf(someReport({ metrics: someMetrics({ per_tag, confusion: null }) }))
    expect(advice).toMatchObject({
      parts: ['', 'Card arrival', ' and ', 'cardarrival', ' look like one tag.'],
      links: [{ label: 'Merge', target: { kind: 'merge', tagId: 2, into: 1 } }],
    })
  })

  test('names tags whose numbers mean little', () => {
    const per_tag = [
      someScore({ tag_id: 1, name: 'Billing', support: 90 }),
      someScore({ tag_id: 5, name: 'Praise', support: 9 }),
    ]
    const metrics = someMetrics({
      per_tag,
      confusion: [
        [90, 0],
        [0, 9],
      ],
    })
    expect(words(someReport({ metrics }))).toEqual(['Praise has 9 texts: its numbers mean little.'])
  })

  test('counts the rest of many small tags', () => {
    const per_tag = Array.from({ length: 5 }, (_, tag) =>
      someScore({ tag_id: tag, name: `T${tag}`, support: tag + 2 }),
    )
    const lines = words(someReport({ metrics: someMetrics({ per_tag, confusion: null }) }))
    expect(lines).toHaveLength(3)
    expect(lines[2]).toBe('T2 has 4 texts: its numbers mean little. The same goes for 2 tags more.')
  })

  test('says when a model is not proven better than none', () => {
    const details = someDetails({ accuracy_interval: [0.55, 0.7] })
    expect(words(someReport({ metrics: someMetrics({ details, confusion: [[1]] }) }))[0]).toContain(
      'not proven better than always giving the same answer (60.0%)',
    )
  })

  test('leads to tags that look wrong', () => {
    const [advice] = adviceOf(someReport({ suspicious_count: 64 }))
    expect(advice).toMatchObject({
      parts: ['64 tags look wrong.'],
      links: [{ target: { kind: 'suspicious' } }],
    })
  })

  test('says nothing of a version that is fine', () => {
    const metrics = someMetrics({
      confusion: [
        [48, 2],
        [1, 49],
      ],
    })
    expect(adviceOf(someReport({ metrics }))).toEqual([])
  })
})
