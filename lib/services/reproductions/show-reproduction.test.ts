import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { editModel } from '@/lib/services/models/edit-model'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { changeByHand } from '@/lib/testing/database/by-hand'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { showReproduction } from './show-reproduction'

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.createModel()
  await bench.upload(model, trainingTexts())
  await bench.train(model)
})

async function reproduction() {
  for (;;) {
    const found = await showReproduction(bench.db, model, 1)
    if (found.state === 'ready' || found.state === 'failed') return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('training a version again', () => {
  test('gives the same hash, also after its texts and settings were changed', async () => {
    await editModel(bench.db, systemActor, model, { algorithm: 'nb' })
    await deleteSamples(bench.db, systemActor, model, { filter: {} })
    const { result } = await reproduction()
    expect(result).toMatchObject({ version: 1, same: true, same_data: true })
  })

  test('says so when it does not', async () => {
    const other = "UPDATE versions SET model_hash = 'another' WHERE model_id = ?"
    await changeByHand(bench.db, other, model.id)
    expect((await reproduction()).result).toMatchObject({ same: false, same_data: true })
  })

  test('is refused for a version that is not there', async () => {
    await expect(showReproduction(bench.db, model, 9)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
