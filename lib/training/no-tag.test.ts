import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findVersion } from '@/db/versions/versions'
import { openVersion } from '@/lib/answering/open-version'
import { systemActor } from '@/lib/contracts/actor'
import { deploy } from '@/lib/services/deployments/deploy'
import { describeModel } from '@/lib/services/models/describe-model'
import { editModel } from '@/lib/services/models/edit-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { showReport } from '@/lib/services/versions/show-report'
import { classify } from '@/lib/serving/classify'
import type { Serving } from '@/lib/serving/create-serving'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { createTestServing } from '@/lib/testing/processes/test-serving'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

let bench: Workbench
let serving: Serving
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
  serving = createTestServing(bench.db)
  model = await bench.trainedModel([...trainingTexts(), ...SMALL_TALK])
})
afterAll(async () => {
  await serving.close()
  await bench.close()
})

const PLACES = ['garden', 'island', 'river', 'mountain', 'harbour', 'village']
const THINGS = ['sunny picnic', 'football goal', 'holiday photos', 'birthday cake']
const SMALL_TALK = PLACES.flatMap((place) =>
  THINGS.map((thing) => ({ text: `${thing} beside the ${place}` })),
)
const UNSEEN = 'a picnic with cake beside the river'

const answered = async (input: object = {}) =>
  (await classify(serving, model.publicId, { data: [UNSEEN, 'card payment failed'], ...input }))
    .classified

async function judge(ids: number[]) {
  const input = { ids, fits_no_tag: true as const, expected_tags: [], chosen_by: 'person' as const }
  await tagSamples(bench.db, systemActor, await bench.reread(model), input)
}

const untagged = async () => {
  const filter = { tagged: false, limit: 100, order: 'added' } as const
  return (await listSamples(bench.db, await bench.reread(model), filter)).items
}
const isChanged = async () =>
  (await describeModel(bench.db, await bench.reread(model))).langur.changed_since_training

async function toProduction() {
  const reason = 'A test of what is answered'
  await deploy(bench.db, bench.unseen, systemActor, await bench.reread(model), { reason })
}

describe('texts that fit no tag', () => {
  test('teach nothing until they shall: every text gets a tag, and a judgement asks for no training', async () => {
    const [first, ...others] = (await untagged()).map(({ id }) => id)
    await judge(others)
    expect(await isChanged()).toBe(false)
    await bench.train(model)
    await toProduction()
    expect((await answered()).map(({ classifications }) => classifications.length)).toEqual([1, 1])
    await editModel(bench.db, systemActor, model, { learn_from_no_tag: true })
    await bench.train(model)
    expect(await isChanged()).toBe(false)
    await judge([first ?? 0])
    expect(await isChanged()).toBe(true)
  })

  test('are learnt from then: production gives such a text no tag, and the report says how surely', async () => {
    const version = await bench.train(model)
    await toProduction()
    const [foreign, known] = await answered()
    expect(foreign).toMatchObject({ error: false, classifications: [] })
    expect(known?.classifications).toMatchObject([{ tag_name: 'Billing' }])
    const { metrics, warnings } = await showReport(bench.db, model, version.number)
    expect(metrics).toMatchObject({ texts: 48 + SMALL_TALK.length, multi: false })
    expect(metrics.no_tag?.texts).toBe(SMALL_TALK.length)
    expect(metrics.no_tag?.right).toBeGreaterThan(SMALL_TALK.length / 2)
    expect(warnings).toEqual([
      expect.stringContaining(`learnt from ${SMALL_TALK.length} texts that fit no tag`),
    ])
  })

  test('have out-of-fold answers like all that was learnt from, and none of them contradicts', async () => {
    const { items } = await listSamples(bench.db, await bench.reread(model), {
      fits_no_tag: true,
      limit: 100,
      order: 'added',
    })
    expect(items).toHaveLength(SMALL_TALK.length)
    expect(items.every(({ sandbox }) => sandbox?.out_of_fold === true)).toBe(true)
    expect(items.some(({ disagrees }) => disagrees)).toBe(false)
  })

  test('a version is sure of giving none, so that such texts are not asked about as unsure', async () => {
    const row = await findVersion(bench.db.read, model.id, 3)
    if (!row) throw new Error('There is no version 3.')
    const { answer } = await openVersion(bench.db.read, row)
    expect(answer(UNSEEN)).toEqual({ tags: [], confidence: expect.any(Number) })
    expect(answer(UNSEEN).confidence).toBeGreaterThan(0.5)
  })

  test('the same data gives the same model, and without the setting another', async () => {
    const again = await bench.train(model)
    const before = await findVersion(bench.db.read, model.id, again.number - 1)
    expect([again.model_hash, again.data_hash]).toEqual([before?.modelHash, before?.dataHash])
    await editModel(bench.db, systemActor, model, { learn_from_no_tag: false })
    const without = await bench.train(model)
    expect(without.model_hash).not.toBe(again.model_hash)
    expect(without.texts).toBe(48)
  })

  test('that it shall learn from them is said where there are none', async () => {
    const none = await bench.trainedModel(trainingTexts(), { learn_from_no_tag: true })
    const { warnings } = await showReport(bench.db, none, 1)
    expect(warnings).toEqual([expect.stringContaining('there are none: every text gets a tag')])
  })
})
