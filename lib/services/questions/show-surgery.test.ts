import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { analysisLease, askAnalysis, findAnalysis } from '@/db/questions/analyses'
import { newestVersion } from '@/db/versions/versions'
import { systemActor } from '@/lib/contracts/actor'
import { ENGINE_VERSION } from '@/lib/engine/version'
import { surgeryTraining } from '@/lib/questions/surgery-training'
import { deleteTag } from '@/lib/services/tags/delete-tag'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { resultOf } from '@/lib/testing/until'
import { showTrainedSurgery } from './show-surgery'

let bench: Workbench
let model: ModelRow
let tags: number[]
beforeAll(async () => {
  bench = await openWorkbench()
  const others = Array.from({ length: 12 }, (_, row) => ({
    text: `An offer of oranges ${'abcdefghijkl'[row]}`,
    tags: ['Spam'],
  }))
  model = await bench.trainedModel([...trainingTexts(), ...others])
  tags = (await listTags(bench.db.read, model.id)).map(({ id }) => id)
})
afterAll(() => bench.close())

const [first, second] = [() => tags[0] ?? 0, () => tags[1] ?? 0]

describe('a trial by a training', () => {
  test('says of merged tags what merging and training says, and changes nothing', async () => {
    const wanted = { number: 1, tagId: first(), into: second() }
    const before = await newestVersion(bench.db.read, model.id)
    const trial = await resultOf(() => showTrainedSurgery(bench.db, model, wanted, 'ask'))
    expect(await newestVersion(bench.db.read, model.id)).toEqual(before)
    expect(trial).toMatchObject({ version: 1, texts: trial.texts_after })
    await deleteTag(bench.db, systemActor, model, { tagId: first(), moveTo: second() })
    await bench.train(model)
    const merged = await newestVersion(bench.db.read, model.id)
    expect(trial.after).toEqual({ accuracy: merged?.accuracy, macro_f1: merged?.macroF1 })
  })

  test('of a retired tag leaves out the texts that had no other', async () => {
    const wanted = { number: 1, tagId: first() }
    const trial = await resultOf(() => showTrainedSurgery(bench.db, model, wanted, 'ask'))
    expect(trial.texts_after).toBeLessThan(trial.texts)
    expect(trial.f1).toBeNull()
  })

  test('that was cancelled says so, and is begun anew by whoever asks again', async () => {
    const wanted = { number: 1, tagId: second() }
    const ways = (way: 'look' | 'ask' | 'cancel') =>
      showTrainedSurgery(bench.db, model, wanted, way)
    expect((await ways('cancel')).state).toBe('not_asked')
    const key = surgeryTraining.keyOf({
      version: 1,
      tag: second(),
      into: 0,
      engine: ENGINE_VERSION,
    })
    const name = { modelId: model.id, kind: 'surgery_training', key } as const
    // In one transaction, so that no runner has begun it.
    await bench.db.write(async (tx) => {
      await askAnalysis(tx, name, new Date())
      const row = await findAnalysis(tx, name)
      await analysisLease.cancel(tx, row?.id ?? 0, new Date())
    })
    expect(await ways('look')).toMatchObject({ state: 'failed', error: 'It was cancelled.' })
    expect((await ways('ask')).state).toBe('queued')
    expect(await resultOf(() => ways('look'))).toMatchObject({ version: 1 })
  })

  test('a tag that the version does not know is refused', async () => {
    const asked = showTrainedSurgery(bench.db, model, { number: 1, tagId: 999 }, 'ask')
    await expect(asked).rejects.toThrow('without a tag with id 999')
  })
})
