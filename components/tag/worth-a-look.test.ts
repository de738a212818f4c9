import { expect, test } from 'vitest'
import type { Metrics } from '@/lib/contracts/metrics'
import type { TagRowData } from './tag-rows'
import { worthALook } from './worth-a-look'

function row(id: number, name: string, count: number, interval: [number, number] | null = null) {
  const traits = { colour: null, key: '', ownKey: null, description: '' }
  return { id, name, count, ...traits, f1: interval && (interval[0] + interval[1]) / 2, interval }
}

const ROWS: TagRowData[] = [
  row(1, 'Card arrival', 40, [0.8, 0.9]),
  row(2, 'cardarrival', 3, [0.2, 0.9]),
  row(3, 'Refund', 30, [0.7, 0.8]),
]

function metrics(confusion: number[][]): Metrics {
  const per_tag = ROWS.map(({ id, name, count }) => ({ tag_id: id, name, support: count }))
  return { per_tag, confusion, texts: 73 } as unknown as Metrics
}

test('names the tags that are one, the pair that is mixed up most, and the tag that is least known', () => {
  const hints = worthALook(
    ROWS,
    metrics([
      [30, 1, 6],
      [1, 2, 0],
      [5, 0, 25],
    ]),
  )
  expect(hints.map(({ title }) => title)).toEqual([
    'cardarrival and Card arrival may be one tag',
    'Card arrival and Refund mix up',
    'cardarrival is thin',
  ])
  expect(hints[0]?.merge).toEqual({ tag: ROWS[1], into: 1 })
  expect(hints[1]?.why).toContain('11 texts of one are taken for the other')
  expect(hints[2]?.why).toContain('3 texts: its F1 lies between 20% and 90%')
})

test('says nothing where nothing stands out', () => {
  const calm = [row(1, 'Login', 40, [0.8, 0.9]), row(3, 'Refund', 30, [0.75, 0.85])]
  expect(worthALook(calm, metrics([]))).toEqual([])
  expect(worthALook(calm, undefined)).toEqual([])
})
