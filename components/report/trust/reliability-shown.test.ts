import { expect, test } from 'vitest'
import { someDetails, someMetrics } from '@/lib/testing/made/some-report'
import { reliabilityShown } from './reliability-shown'

const bin = {
  texts: 30,
  from: 0.7,
  to: 0.79,
  confidence: 0.75,
  right: 0.8,
  interval: [0.6, 0.9] as [number, number],
}
const metrics = someMetrics({ multi: true })
const measured = someDetails({
  tag_reliability: [{ tag_id: 2, calibration_error: 0.031, bins: [bin] }],
})

test('of a tag it shows that tag’s own tenths and error', () => {
  const shown = reliabilityShown(metrics, measured, 2)
  expect(shown).toMatchObject({ bins: [bin], error: '3.1 pts', name: 'Refund' })
  expect(shown.caption).toBe('How often texts have Refund, by how sure it says it is')
  expect(shown.tenths).toEqual([0, 0, 0, 0, 0, 0, 0, 30, 0, 0])
})

test('without a tag, and of a version that did not measure it, it shows the likeliest tag', () => {
  for (const [details, tag] of [
    [measured, null],
    [measured, 99],
    [someDetails(), 2],
  ] as const) {
    const shown = reliabilityShown(metrics, details, tag)
    expect(shown).toMatchObject({ bins: [], error: '2.0 pts', name: undefined })
  }
})
