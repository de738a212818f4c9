import { expect, test } from 'vitest'
import type { MeasuredCurve } from '@/lib/questions/curve'
import { someMetrics } from '@/lib/testing/made/some-report'
import { anchorCurve } from './anchor-curve'
import { describeCurve } from './describe-curve'

const SHARES = [0.1, 0.2, 0.4, 0.7, 1]
const around = (score: number): [number, number] => [score - 0.02, score + 0.02]

const metrics = someMetrics({ macro_f1: 0.864 })
const measured: MeasuredCurve = {
  version: 1,
  texts: 4_000,
  folds: 5,
  points: SHARES.map((share, place) => ({
    share,
    macro_f1: 0.816 + place / 100,
    interval: around(0.816 + place / 100),
    f1: metrics.per_tag.map(() => ({ f1: 0.5 + place / 20, interval: around(0.5 + place / 20) })),
  })),
  tags: metrics.per_tag.map(({ tag_id: id, name }) => ({ id, name, texts: 1 })),
}

test('a curve ends in the numbers of the report, and the points before move with the last', () => {
  const { points } = anchorCurve(measured, metrics)
  expect(points.at(-1)?.macro_f1).toBe(0.864)
  expect(points[0]?.macro_f1).toBeCloseTo(0.816 + 0.864 - 0.856, 12)
  expect(points.at(-1)?.f1.map((one) => one?.f1)).toEqual(metrics.per_tag.map(({ f1 }) => f1))
  expect(points.every(({ f1 }) => f1.every((one) => one && one.f1 >= 0 && one.f1 <= 1))).toBe(true)
})

test('distances to the goal start from the numbers of the report', async () => {
  const [first] = metrics.per_tag
  const goal = (first?.f1 ?? 0) - 0.001
  const { per_tag } = await describeCurve(anchorCurve(measured, metrics), goal)
  expect(per_tag[0]).toMatchObject({ f1: first?.f1, texts: first?.support })
  expect(['reached', 'too_few']).toContain(per_tag[0]?.state)
})

test('a tag that the version does not know keeps what was measured', () => {
  const curve = anchorCurve(measured, { ...metrics, per_tag: [] })
  expect(curve.points.map(({ f1 }) => f1)).toEqual(measured.points.map(({ f1 }) => f1))
})
