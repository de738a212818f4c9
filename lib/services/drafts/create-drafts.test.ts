import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findModelById } from '@/db/models/models'
import type { Aside } from '@/lib/aside/create-aside'
import { systemActor } from '@/lib/contracts/actor'
import type { ModelCreate } from '@/lib/contracts/model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { createTag } from '@/lib/services/tags/create-tag'
import { listVersions } from '@/lib/services/versions/list-versions'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { createTestAside } from '@/lib/testing/processes/test-aside'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { createDrafts, type Drafts } from './create-drafts'

let bench: Workbench
let aside: Aside
let drafts: Drafts
beforeAll(async () => {
  bench = await openWorkbench()
  aside = createTestAside(bench.db.address)
  drafts = createDrafts(bench.db, aside, pino({ level: 'silent' }), PATIENT_MS)
})
afterAll(async () => {
  await aside.close()
  await bench.close()
})

/** A machine that does other things is late, and nothing of that is asked here. */
const PATIENT_MS = 60_000

const NAMES = ['Ann', 'Bob', 'Cem', 'Dan', 'Eva', 'Fay']
const parcels = NAMES.map((name) => `${name} waits for a parcel from the courier`)
const QUESTION = 'Where is the courier with my parcel?'

/** A trained model with untagged texts about something that no tag is for. */
async function trained(
  settings: Partial<ModelCreate> = {},
  more: readonly string[] = [],
): Promise<ModelRow> {
  const untagged = [...parcels, 'invoice is wrong', ...more].map((text) => ({ text }))
  return bench.trainedModel([...trainingTexts(), ...untagged], settings)
}

async function idOf(model: ModelRow, text: string): Promise<number> {
  const { items } = await listSamples(bench.db, model, { order: 'added', limit: 200 })
  return items.find((item) => item.text === text)?.id ?? 0
}

/** Gives a tag, as a press of its key does. */
async function press(model: ModelRow, text: string, tags: number[]): Promise<void> {
  const now = await bench.reread(model)
  const ids = [await idOf(now, text)]
  const said = tags.length > 0 ? { set_tags: tags } : { fits_no_tag: true as const }
  await tagSamples(bench.db, systemActor, now, { ids, ...said, chosen_by: 'uncertain' })
}

async function newTag(model: ModelRow, name: string): Promise<number> {
  return (await createTag(bench.db, systemActor, await bench.reread(model), { name })).id
}

async function suggested(model: ModelRow, text: string) {
  const { draft, why } = await drafts.of(model.id)
  if (!draft) throw new Error(why ?? '')
  const [said] = (await drafts.suggest(model.id, draft, [text])) ?? []
  return said
}

describe.each([
  ['a linear model', {}, 0],
  ['Naive Bayes', { algorithm: 'nb' }, 0],
  ['a model that learns from untagged texts', { learn_from_untagged: true }, 60],
  ['one that learns from texts that fit none', { learn_from_no_tag: true }, 0],
] as const)('a draft of %s', (_, settings, untagged) => {
  test('suggests what was pressed a moment ago, and no version is made', async () => {
    const more = manyTexts(untagged, 2).map(({ text }) => text)
    const model = await trained(settings, more)
    const [version] = (await listVersions(bench.db, model, { limit: 10 })).items
    const isSurveyed = version?.warnings.some((warning) => warning.startsWith('Few texts'))
    expect(isSurveyed).toBe(untagged > 0)
    expect(await drafts.of(model.id)).toEqual({ draft: null, why: 'as_new' })
    const parcel = await newTag(model, 'Parcel')
    for (const text of parcels.slice(0, 5)) await press(model, text, [parcel])
    const said = await suggested(model, QUESTION)
    expect(said?.tags).toEqual([parcel])
    expect(said?.answers[0]?.tag_id).toBe(parcel)
    const words = said?.words.map(({ start, end }) => QUESTION.slice(start, end)) ?? []
    expect(words).toContain('courier')
    expect((await listVersions(bench.db, model, { limit: 10 })).items).toHaveLength(1)
  })
})

test('orders untagged texts by what it has learnt, those first of which it is least sure', async () => {
  const model = await trained()
  const before = await idOf(model, 'invoice is wrong')
  const parcel = await newTag(model, 'Parcel')
  for (const text of parcels.slice(0, 4)) await press(model, text, [parcel])
  const { draft } = await drafts.of(model.id)
  const left = [await idOf(model, parcels[4] ?? ''), await idOf(model, parcels[5] ?? '')]
  expect(new Set(draft?.order)).toEqual(new Set([before, ...left]))
  expect(draft).toMatchObject({ tagged: 52, version: 1 })
})

test('gives several tags where the version does, and only those that it has', async () => {
  const texts = trainingTexts().map((item, at) =>
    at % 3 === 0 ? { ...item, tags: [...item.tags, 'Urgent'] } : item,
  )
  const model = await bench.trainedModel([...texts, ...parcels.map((text) => ({ text }))], {
    tagging_strategy: 'multi',
  })
  const parcel = await newTag(model, 'Parcel')
  const [billing] = (await listSamples(bench.db, model, { order: 'added', limit: 1 })).items
  for (const text of parcels.slice(0, 5)) await press(model, text, [parcel])
  for (const text of parcels.slice(5)) await press(model, text, billing?.tags ?? [])
  const said = await suggested(model, 'the invoice was charged twice')
  expect(said?.answers.map(({ tag_id }) => tag_id)).not.toContain(parcel)
  expect(said?.tags.length).toBeGreaterThan(0)
})

test('learns from texts that fit no tag where the version does', async () => {
  const weather = NAMES.map((name) => `${name} says the weather is sunny in the garden`)
  const none = weather.slice(0, 5)
  const model = await trained({ learn_from_no_tag: true })
  await bench.upload(
    await bench.reread(model),
    weather.map((text) => ({ text })),
  )
  for (const text of none) await press(model, text, [])
  const { draft } = await drafts.of(model.id)
  expect(draft?.tagged).toBe(48 + none.length)
})

test('whoever asks while one is made gets it, or the one after it', async () => {
  const model = await trained()
  const parcel = await newTag(model, 'Parcel')
  await press(model, parcels[0] ?? '', [parcel])
  const first = [drafts.of(model.id), drafts.of(model.id)]
  await press(model, parcels[1] ?? '', [parcel])
  const all = await Promise.all([...first, drafts.of(model.id), drafts.of(model.id)])
  const newest = (await findModelById(bench.db.read, model.id))?.revision
  expect(all.slice(2).map(({ draft }) => draft?.revision)).toEqual([newest, newest])
  expect(all[2]).toEqual(all[3])
})

test('the next version takes its place, and what it said cannot be asked any more after another', async () => {
  const model = await trained()
  const parcel = await newTag(model, 'Parcel')
  await press(model, parcels[0] ?? '', [parcel])
  const { draft } = await drafts.of(model.id)
  await press(model, parcels[1] ?? '', [parcel])
  await drafts.of(model.id)
  expect(draft && (await drafts.suggest(model.id, draft, [QUESTION]))).toBeNull()
  await bench.train(await bench.reread(model))
  expect(await drafts.of(model.id)).toEqual({ draft: null, why: 'as_new' })
})

test('there is none before a training, nor of too few tags', async () => {
  const fresh = await bench.createModel()
  expect(await drafts.of(fresh.id)).toEqual({ draft: null, why: 'no_version' })
  const model = await trained()
  const { items } = await listSamples(bench.db, model, { order: 'added', limit: 200 })
  const [billing] = items[0]?.tags ?? []
  const ids = items.filter(({ tags }) => tags[0] !== billing).map(({ id }) => id)
  await tagSamples(bench.db, systemActor, model, { ids, set_tags: [], chosen_by: 'person' })
  expect(await drafts.of(model.id)).toEqual({ draft: null, why: 'too_few_tags' })
})
