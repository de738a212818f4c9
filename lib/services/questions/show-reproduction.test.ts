import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { editModel } from '@/lib/services/models/edit-model'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { changeByHand } from '@/lib/testing/database/by-hand'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { resultOf } from '@/lib/testing/until'
import { showReproduction } from './show-reproduction'

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.trainedModel(trainingTexts())
})

const reproduction = () => resultOf(() => showReproduction(bench.db, model, 1, 'ask'))

describe('training a version again', () => {
  test('gives the same hash, also after its texts and settings were changed', async () => {
    await editModel(bench.db, systemActor, model, { algorithm: 'nb' })
    await deleteSamples(bench.db, systemActor, model, { all: true })
    expect(await reproduction()).toMatchObject({ version: 1, same: true, same_data: true })
  })

  test('says so when it does not', async () => {
    const other = "UPDATE versions SET model_hash = 'another' WHERE model_id = ?"
    await changeByHand(bench.db, other, model.id)
    expect(await reproduction()).toMatchObject({ same: false, same_data: true })
  })

  test('is refused for a version that is not there', async () => {
    await expect(showReproduction(bench.db, model, 9, 'ask')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
