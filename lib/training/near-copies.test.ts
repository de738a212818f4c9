import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showReport } from '@/lib/services/versions/show-report'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

test('near copies: of texts that were tagged by coin, the accuracy is about a half, and the report says what was kept apart', async () => {
  const lines = readFileSync('lib/testing/texts/near-copies.jsonl', 'utf8').trim().split('\n')
  const model = await bench.trainedModel(lines.map((line) => JSON.parse(line)))
  const { metrics } = await showReport(bench.db, model, 1)
  const [low, high] = metrics.details?.accuracy_interval ?? [0, 0]
  expect(metrics.details).toMatchObject({ groups: 39, near_copies: 120 })
  expect(metrics.accuracy).toBeGreaterThan(0.3)
  expect(metrics.accuracy).toBeLessThan(0.7)
  expect(metrics.details?.near_copy_flattery).toBeGreaterThan(0.3)
  expect(low).toBeLessThan(0.5)
  expect(high).toBeGreaterThan(0.5)
  expect(high - low).toBeGreaterThan(0.2)
})
