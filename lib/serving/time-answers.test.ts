import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { editModel } from '@/lib/services/models/edit-model'
import { showUsage } from '@/lib/services/requests/show-usage'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { createTestServing } from '@/lib/testing/processes/test-serving'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { classify } from './classify'
import type { Serving } from './create-serving'
import { timeAnswers } from './time-answers'

let bench: Workbench
let serving: Serving
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
  serving = createTestServing(bench.db)
  model = await bench.trainedModel(trainingTexts())
  await editModel(bench.db, systemActor, model, { algorithm: 'nb', max_features: 10 })
  await bench.train(model)
})
afterAll(async () => {
  await serving.close()
  await bench.close()
})

const text = 'The invoice was charged twice'

test('timing counts as no request', async () => {
  const own = createTestServing(bench.db)
  await timeAnswers(own, model.publicId, { text, version: 2, against: 1 })
  await own.close()
  expect((await showUsage(bench.db, model.id)).days.at(-1)).toMatchObject({
    sandbox: { texts: 0, requests: 0 },
  })
})

test('both versions answer as classify does, each several times', async () => {
  const begun = performance.now()
  const timing = await timeAnswers(serving, model.publicId, { text, version: 2, against: 1 })
  const elapsedMs = performance.now() - begun
  for (const answer of [timing.version, timing.against]) {
    const { version } = answer
    const asked = await classify(serving, model.publicId, { data: [text], version })
    expect(answer.classifications).toEqual(asked.classified[0]?.classifications)
    expect(answer.duration_ms).toBeGreaterThan(0)
  }
  expect([timing.version.version, timing.against.version]).toEqual([2, 1])
  expect(timing.times).toBeGreaterThanOrEqual(9)
  // Half of the answers took a median or longer, and all of them together no longer than the whole.
  const mediansMs = timing.version.duration_ms + timing.against.duration_ms
  expect((mediansMs * timing.times) / 2).toBeLessThanOrEqual(elapsedMs)
})

test('a version that there is not is refused', async () => {
  const asked = timeAnswers(serving, model.publicId, { text, version: 3, against: 1 })
  await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
