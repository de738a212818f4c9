import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findVersion } from '@/db/versions/versions'
import { openVersion } from '@/lib/answering/open-version'
import { createTextAnswerer } from '@/lib/batches/answer-text'
import { systemActor } from '@/lib/contracts/actor'
import type { ModelEdit } from '@/lib/contracts/model'
import { deploy } from '@/lib/services/deployments/deploy'
import { createModel } from '@/lib/services/models/create-model'
import { editModel } from '@/lib/services/models/edit-model'
import { versionToTake } from '@/lib/services/takeaway/version-to-take'
import { tagThresholds } from '@/lib/services/versions/tag-thresholds'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { createTestServing } from '@/lib/testing/processes/test-serving'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { classify } from './classify'
import type { Serving } from './create-serving'

let bench: Workbench
let serving: Serving
beforeAll(async () => {
  bench = await openWorkbench()
  serving = createTestServing(bench.db)
})
afterAll(async () => {
  await serving.close()
  await bench.close()
})

const SURE = 'the invoice was charged twice'
/** Of which nothing is known: each of the two tags is as likely. */
const UNSURE = 'quorble zind'
const UNPROVEN = 'A test of what is answered'

const trainedModel = () => bench.trainedModel(trainingTexts())
const edit = (model: ModelRow, input: ModelEdit) => editModel(bench.db, systemActor, model, input)

/** The number of tags of the sure text and of the one that nothing is known of. */
async function given(model: ModelRow, input: object = {}) {
  const { classified } = await classify(serving, model.publicId, { data: [SURE, UNSURE], ...input })
  return classified.map(({ classifications }) => classifications.length)
}

async function versionOf(model: ModelRow, number: number) {
  const version = await findVersion(bench.db.read, model.id, number)
  if (!version) throw new Error(`There is no version ${number}.`)
  return version
}

test('a minimum is in the sandbox with the next training, and in production with the next deploy', async () => {
  const model = await trainedModel()
  await deploy(bench.db, bench.unseen, systemActor, model, {})
  await edit(model, { minimum_confidence: 0.55 })
  expect(await given(model)).toEqual([1, 1])
  await bench.train(model)
  expect(await given(model)).toEqual([1, 0])
  expect(await given(model, { production_model: true })).toEqual([1, 1])
  expect(await given(model, { version: 1 })).toEqual([1, 1])
  await deploy(bench.db, bench.unseen, systemActor, model, { reason: UNPROVEN })
  expect(await given(model, { production_model: true })).toEqual([1, 0])
  await edit(model, { minimum_confidence: 0 })
  await bench.train(model)
  expect(await given(model, { production_model: true })).toEqual([1, 0])
  expect((await versionOf(model, 2)).modelHash).toBe((await versionOf(model, 1)).modelHash)
})

test('what a request asks for wins, tag by tag', async () => {
  const model = await trainedModel()
  const { tags } = await versionOf(model, 1)
  const billing = tags.find(({ name }) => name === 'Billing')
  const by = [{ tag_id: billing?.id ?? 0, minimum: 1 }]
  await edit(model, { minimum_confidence: 0.55, minimum_confidence_by_tag: by })
  await bench.train(model)
  expect(await given(model)).toEqual([0, 0])
  expect(await given(model, { minimum_confidence: 0 })).toEqual([1, 1])
  expect(await given(model, { minimum_confidences: { Billing: 0.55 } })).toEqual([1, 0])
  const both = { minimum_confidence: 0, minimum_confidences: { Billing: 1 } }
  expect((await given(model, both))[0]).toBe(0)
})

test('a batch follows the minimum of the version, unless it has its own; whoever measures sees every answer', async () => {
  const model = await trainedModel()
  await edit(model, { minimum_confidence: 0.55 })
  await bench.train(model)
  const version = await openVersion(bench.db.read, await versionOf(model, 2))
  const rows = (emptyBelow: number | null) =>
    [SURE, UNSURE].map(
      createTextAnswerer(version, { columns: ['tag'], emptyBelow, versionNumber: 2 }),
    )
  expect(rows(null).map(({ isLeftEmpty }) => isLeftEmpty)).toEqual([false, true])
  expect(rows(0).map(({ isLeftEmpty }) => isLeftEmpty)).toEqual([false, false])
  expect(version.give(UNSURE)).toEqual({ tags: [], confidence: 0.5 })
  expect(version.answer(UNSURE).tags).toHaveLength(1)
})

test('a module says the minimum of its version, and of the tags that have their own', async () => {
  const model = await trainedModel()
  const [first] = (await versionOf(model, 1)).tags
  const by = [{ tag_id: first?.id ?? 0, minimum: 0.9 }]
  await edit(model, { minimum_confidence: 0.6, minimum_confidence_by_tag: by })
  await bench.train(model)
  const { about } = await versionToTake(bench.db, model, 2)
  expect(about.minimum_confidence).toBe(0.6)
  expect(about.tags.map(({ minimum }) => minimum)).toEqual([0.9, undefined])
  expect((await versionToTake(bench.db, model, 1)).about.minimum_confidence).toBe(0)
})

test('a tag that the model does not have is refused by its id', async () => {
  const model = await trainedModel()
  const input = { minimum_confidence_by_tag: [{ tag_id: 999_999, minimum: 0.5 }] }
  const refused = {
    message: 'minimum_confidence_by_tag names the tag 999999, which this model does not have.',
    fields: [{ path: 'minimum_confidence_by_tag' }],
  }
  await expect(edit(model, input)).rejects.toMatchObject(refused)
  await expect(createModel(bench.db, systemActor, { name: 'New', ...input })).rejects.toMatchObject(
    refused,
  )
})

test('the answers with one tag are counted by how sure they are, and add up to all answers', async () => {
  const model = await trainedModel()
  const { tags } = await versionOf(model, 1)
  const curves = await Promise.all(tags.map(({ id }) => tagThresholds(bench.db, model, 1, id)))
  const all = trainingTexts().length
  expect(curves.reduce((sum, { answered }) => sum + (answered[0] ?? 0), 0)).toBe(all)
  for (const { answered, right } of curves) {
    expect(answered).toHaveLength(101)
    expect(right.every((count, step) => count <= (answered[step] ?? 0))).toBe(true)
    expect(answered).toEqual(answered.toSorted((a, b) => b - a))
  }
  await expect(tagThresholds(bench.db, model, 1, 999_999)).rejects.toMatchObject({
    code: 'TAG_NOT_FOUND',
  })
})
