import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { editModel } from '@/lib/services/models/edit-model'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { changeByHand } from '@/lib/testing/database/by-hand'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { manyTexts } from '@/lib/testing/texts/many-texts'
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

  test('gives the same hash where it learnt from untagged texts, also after some came and some went', async () => {
    const learning = await bench.createModel()
    const untagged = manyTexts(80, 2).map(({ text }) => ({ text }))
    await bench.upload(learning, [...trainingTexts(), ...untagged])
    const { warnings } = await bench.train(learning)
    expect(warnings).toEqual([expect.stringMatching(/it also learnt from 80 texts without a tag/)])
    await bench.upload(learning, [{ text: 'Another question about parcels' }])
    await deleteSamples(bench.db, systemActor, learning, { all: true })
    const again = await resultOf(() => showReproduction(bench.db, learning, 1, 'ask'))
    expect(again).toMatchObject({ same: true, same_data: true })
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
