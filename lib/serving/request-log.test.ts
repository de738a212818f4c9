import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { deploy } from '@/lib/services/deployments/deploy'
import { productionOf } from '@/lib/services/deployments/production'
import { editModel } from '@/lib/services/models/edit-model'
import { showUsage } from '@/lib/services/requests/show-usage'
import { selectByHand } from '@/lib/testing/database/by-hand'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { createTestServing } from '@/lib/testing/processes/test-serving'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { classify } from './classify'
import type { Serving } from './create-serving'

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.trainedModel(trainingTexts())
  await deploy(bench.db, bench.unseen, systemActor, model, {})
})

/** Asks as one process that starts, answers and shuts down. */
async function ask(data: string[], production: boolean): Promise<void> {
  await asked(async (serving) => {
    for (let start = 0; start < data.length; start += 500) {
      const input = { data: data.slice(start, start + 500), production_model: production }
      await classify(serving, model.publicId, input)
    }
  })
}

async function asked(ask: (serving: Serving) => Promise<unknown>): Promise<void> {
  const serving = createTestServing(bench.db)
  await ask(serving)
  await serving.close()
}

async function keptTexts(): Promise<string[]> {
  return selectByHand<string>(
    bench.db.read,
    'SELECT content FROM production_requests WHERE model_id = ? ORDER BY id',
    model.id,
  )
}

test('classified texts are counted by day and deployment before the process ends', async () => {
  await ask(['Hello', 'Good morning', ' '], true)
  await ask(['Hello'], false)
  const { days } = await showUsage(bench.db, model.id)
  expect(days).toHaveLength(30)
  expect(days.at(-1)).toMatchObject({
    production: { texts: 2, requests: 1 },
    sandbox: { texts: 1, requests: 1 },
  })
  expect(await productionOf(bench.db, model.id)).toMatchObject({ answered_texts: 2 })
})

test('a version asked by its number counts for that version, and for production while it is live', async () => {
  await bench.train(model)
  await bench.train(model)
  await deploy(bench.db, bench.unseen, systemActor, model, {
    version: 2,
    reason: 'It is another one',
  })
  for (const version of [1, 1, 2, 3]) {
    await asked((serving) => classify(serving, model.publicId, { data: ['Hello', 'Bye'], version }))
  }
  const { days, pinned } = await showUsage(bench.db, model.id)
  expect(days.at(-1)).toMatchObject({
    production: { texts: 2, requests: 1 },
    sandbox: { texts: 2, requests: 1 },
    pinned: { texts: 4, requests: 2 },
  })
  expect(pinned).toEqual([{ version: 1, texts: 4, requests: 2 }])
  expect(await keptTexts()).toEqual(['Hello', 'Bye'])
})

test('what a page tries is neither counted nor kept', async () => {
  const input = { data: ['A try'], production_model: true }
  await asked((serving) => classify(serving, model.publicId, input, { isTry: true }))
  const { days } = await showUsage(bench.db, model.id)
  expect(days.at(-1)?.production).toEqual({ texts: 0, requests: 0 })
  expect(await keptTexts()).toEqual([])
})

test('production keeps its texts, the sandbox none', async () => {
  await ask(['Hello'], true)
  await ask(['A secret try'], false)
  expect(await keptTexts()).toEqual(['Hello'])
})

test('nothing is kept for a model that is not to keep it', async () => {
  await editModel(bench.db, systemActor, model, { keep_requests: false })
  await ask(['Hello'], true)
  expect(await keptTexts()).toEqual([])
})

test('where a model masks them, texts are kept without numbers, and answered as they came', async () => {
  await editModel(bench.db, systemActor, model, { mask_requests: true })
  const text = 'Hi Maya, invoice 4711 was charged twice'
  await asked(async (serving) => {
    const input = { data: [text], production_model: true }
    const { classified } = await classify(serving, model.publicId, input)
    expect(classified[0]?.text).toBe(text)
  })
  expect(await keptTexts()).toEqual(['Hi [name], invoice [number] was charged twice'])
})

test('only the newest 5,000 texts are kept', async () => {
  const texts = Array.from({ length: 5_700 }, (_, index) => `text ${index}`)
  await ask(texts, true)
  expect(await keptTexts()).toEqual(texts.slice(700))
})
