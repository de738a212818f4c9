import { afterAll, beforeAll, expect, test } from 'vitest'
import { metricsSchema } from '@/lib/contracts/metrics'
import { reportSchema } from '@/lib/contracts/version'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { showReport } from './show-report'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

async function reportOf(texts: ReturnType<typeof trainingTexts>) {
  const model = await bench.trainedModel(texts)
  return showReport(bench.db, model, 1)
}

test('a report of one tag a text has intervals, baselines and thresholds that fit its scores', async () => {
  const report = await reportOf(trainingTexts())
  expect(() => reportSchema.parse(report)).not.toThrow()
  const { metrics } = report
  const [low, high] = metrics.details?.accuracy_interval ?? [1, 0]
  expect(low).toBeLessThanOrEqual(metrics.accuracy)
  expect(high).toBeGreaterThanOrEqual(metrics.accuracy)
  expect(metrics.details?.thresholds.answered[0]).toBe(metrics.texts)
  expect(metrics.details?.thresholds.right[0]).toBe(Math.round(metrics.accuracy * metrics.texts))
  expect(metrics.details?.baselines.most_frequent.accuracy).toBeCloseTo(0.5, 2)
  expect(metrics.details?.mixed_up).toBeNull()
})

test('a report of several tags a text counts the tags given, and has no matrix', async () => {
  const both = trainingTexts().map((item, index) =>
    index % 6 === 0 ? { ...item, tags: ['Billing', 'Login'] } : item,
  )
  const report = await reportOf(both)
  expect(() => reportSchema.parse(report)).not.toThrow()
  const { metrics } = report
  const given = metrics.per_tag.reduce((sum, { answered }) => sum + answered, 0)
  expect(metrics.confusion).toBeNull()
  expect(metrics.details?.thresholds.answered[0]).toBe(given)
  expect(metrics.details?.micro_f1_interval).not.toBeNull()
  expect(metrics.details?.mixed_up).not.toBeNull()
})

test('metrics from before intervals are still understood', async () => {
  const { metrics } = await reportOf(trainingTexts())
  const { details: _, ...old } = metrics
  expect(() => metricsSchema.parse(old)).not.toThrow()
})
