import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findTagByName } from '@/db/models/tags'
import type { Actor } from '@/lib/contracts/actor'
import { undoChange } from '@/lib/services/changes/undo-change'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { keepTags } from '@/lib/services/suspicious/keep-tags'
import { createTag } from '@/lib/services/tags/create-tag'
import { deleteTag } from '@/lib/services/tags/delete-tag'
import { addPeople } from '@/lib/testing/database/add-people'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { deploy } from './deploy'
import { showChecks } from './show-checks'

const maya: Actor = { kind: 'user', userId: 'u1', tokenId: null, name: 'Maya', role: 'owner' }
const program: Actor = { kind: 'token', userId: null, tokenId: 1, name: 'Sync', role: 'editor' }

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
  await addPeople(bench.db, maya)
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.createModel()
})

const idOf = async (name: string) =>
  (await findTagByName(bench.db.read, model.id, name))?.id ?? Number.NaN

const tag = async (actor: Actor, ids: number[], name: string) =>
  tagSamples(bench.db, actor, model, { ids, set_tags: [await idOf(name)], chosen_by: 'person' })

/** Uploads texts without a tag and answers their ids, in order. */
async function untagged(texts: string[]): Promise<number[]> {
  await bench.upload(
    model,
    texts.map((text) => ({ text })),
  )
  const { items } = await listSamples(bench.db, model, { order: '-added', limit: texts.length })
  return texts.map((text) => items.find((item) => item.text === text)?.id ?? Number.NaN)
}

async function deployTrained(reason = 'For the test only'): Promise<void> {
  await bench.train(model)
  model = await bench.reread(model)
  await deploy(bench.db, bench.unseen, maya, model, { reason })
}

const checks = async (number = 1) =>
  showChecks(bench.db, bench.unseen, await bench.reread(model), number)

const BILLING = ['Once more the invoice was charged twice', 'Oh, this bill is wrong, really']

test('texts that people tag after the deploy are held against its answers', async () => {
  await bench.upload(model, trainingTexts())
  await deployTrained()
  const ids = await untagged([...BILLING, 'The password reset fails, you know'])
  expect(await checks()).toEqual({
    checked: 0,
    right: 0,
    interval: [0, 1],
    seen: 0,
    changed: null,
  })
  await tag(maya, ids.slice(0, 2), 'Billing')
  await tag(maya, ids.slice(2), 'Billing')
  const { checked, right, interval } = await checks()
  expect({ checked, right }).toEqual({ checked: 3, right: 2 })
  expect(interval[0]).toBeLessThan(2 / 3)
  expect(interval[1]).toBeGreaterThan(2 / 3)
})

test('what was tagged before it, or by a program, is not counted', async () => {
  await bench.upload(model, trainingTexts())
  const [before = 0, after = 0] = await untagged(BILLING)
  await tag(maya, [before], 'Billing')
  await deployTrained()
  await tag(program, [after], 'Billing')
  await bench.upload(model, [{ text: 'My card payment failed, alas', tags: ['Billing'] }])
  expect(await checks()).toMatchObject({ checked: 0 })
})

test('a tag that somebody confirms counts once, and says when the answer was on screen', async () => {
  await bench.upload(model, trainingTexts())
  await deployTrained()
  const { items } = await listSamples(bench.db, model, { order: 'added', limit: 1 })
  await keepTags(
    bench.db,
    maya,
    model,
    items.map(({ id }) => id),
  )
  expect(await checks()).toMatchObject({ checked: 1, right: 1, seen: 0 })
  const ids = await untagged(BILLING)
  const set_tags = [await idOf('Billing')]
  await tagSamples(bench.db, maya, model, { ids, set_tags, chosen_by: 'person', seen_version: 1 })
  await keepTags(bench.db, maya, model, ids)
  expect(await checks()).toMatchObject({ checked: 3, right: 3, seen: 2 })
})

test('an undone change is no check', async () => {
  await bench.upload(model, trainingTexts())
  await deployTrained()
  const { items } = await listSamples(bench.db, model, { order: 'added', limit: 2 })
  const ids = items.map(({ id }) => id)
  const { revision } = await tag(maya, ids, 'Login')
  expect((await checks()).checked).toBeGreaterThan(0)
  await undoChange(bench.db, maya, model, revision ?? Number.NaN)
  expect(await checks()).toMatchObject({ checked: 0 })
})

test('a text that loses its tags again is no longer checked', async () => {
  await bench.upload(model, trainingTexts())
  await deployTrained()
  const ids = await untagged(BILLING)
  await tag(maya, ids, 'Billing')
  await tagSamples(bench.db, maya, model, { ids, set_tags: [], chosen_by: 'person' })
  expect(await checks()).toMatchObject({ checked: 0 })
})

test('where the version before answers otherwise, it says which of the two was right', async () => {
  const other = (tags: string[]) => tags.map((name) => (name === 'Login' ? 'Billing' : 'Login'))
  await bench.upload(
    model,
    trainingTexts().map(({ text, tags }) => ({ text, tags: other(tags) })),
  )
  await deployTrained()
  const { items } = await listSamples(bench.db, model, { order: 'added', limit: 100 })
  const login = await idOf('Login')
  const idsOf = (isLogin: boolean) =>
    items.filter(({ tags }) => tags.includes(login) === isLogin).map(({ id }) => id)
  const [wereLogin, wereBilling] = [idsOf(true), idsOf(false)]
  await tag(program, wereLogin, 'Billing')
  await tag(program, wereBilling, 'Login')
  await deployTrained()
  const ids = await untagged([...BILLING, 'The password reset fails, you know'])
  await tag(maya, ids.slice(0, 2), 'Billing')
  await tag(maya, ids.slice(2), 'Billing')
  expect((await checks(2)).changed).toEqual({ checked: 3, only_this: 2, only_before: 1 })
})

test('answers with a tag that was merged since count as the tag that took it', async () => {
  await bench.upload(model, trainingTexts())
  await deployTrained()
  await createTag(bench.db, maya, model, { name: 'Money' })
  const ids = await untagged(BILLING)
  await tag(maya, ids, 'Billing')
  const merge = { tagId: await idOf('Billing'), moveTo: await idOf('Money') }
  await deleteTag(bench.db, maya, model, merge)
  expect(await checks()).toMatchObject({ checked: 2, right: 2 })
})

test('a deployment that does not exist is refused', async () => {
  await expect(checks(7)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
