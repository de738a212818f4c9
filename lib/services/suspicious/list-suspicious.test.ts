import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import type { SuspiciousQuery } from '@/lib/contracts/suspicious'
import { undoChange } from '@/lib/services/changes/undo-change'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { showReport } from '@/lib/services/versions/show-report'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { keepTags, unkeepTags } from './keep-tags'
import { listSuspicious } from './list-suspicious'

/** Every 15th text gets a wrong tag. */
const right = trainingTexts()
const isSlip = (index: number) => index % 15 === 4
const texts = right.map((item, index) => {
  const wrong = item.tags?.[0] === 'Login' ? 'Billing' : 'Login'
  return isSlip(index) ? { ...item, tags: [wrong] } : item
})

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.trainedModel(texts)
})

const list = (query: Partial<SuspiciousQuery> = {}) =>
  listSuspicious(bench.db, model, 1, { state: 'open', limit: 200, ...query })

test('finds texts that were tagged wrong, and suggests the right tag', async () => {
  const { tags, suspicious_count } = await showReport(bench.db, model, 1)
  const { items, counts } = await list()
  expect(items.length).toBeGreaterThan(0)
  expect(suspicious_count).toBe(items.length)
  expect(counts).toEqual({ all: items.length, open: items.length, changed: 0, kept: 0 })
  const confidences = items.map(({ confidence }) => confidence)
  expect(confidences).toEqual(confidences.toSorted((a, b) => b - a))
  const slips = items.filter(({ text }) => isSlip(right.findIndex((item) => item.text === text)))
  expect(slips.length / items.length).toBeGreaterThan(0.8)
  for (const { text, suggested } of slips) {
    const name = right.find((item) => item.text === text)?.tags?.[0]
    expect(suggested).toEqual([tags.find((tag) => tag.name === name)?.id])
  }
})

test('each says where it came from, and who gave it the tag that it has now', async () => {
  const [first] = (await list()).items
  const { name } = systemActor
  expect(first).toMatchObject({ source: name, tagged: { by: name } })
  expect(Date.parse(first?.added ?? '')).toBeLessThanOrEqual(Date.now())
  const ids = [first?.id ?? 0]
  const maya = { ...systemActor, name: 'Maya' }
  await tagSamples(bench.db, maya, model, { ids, set_tags: first?.suggested, chosen_by: 'person' })
  expect((await list({ state: 'changed' })).items).toMatchObject([{ tagged: { by: 'Maya' } }])
  await tagSamples(bench.db, maya, model, { ids, set_tags: [], chosen_by: 'person' })
  expect((await list({ state: 'changed' })).items).toMatchObject([{ tagged: null }])
})

test('what is changed or kept leaves the list, and comes back when that is taken back', async () => {
  const [first, second] = (await list()).items
  if (!first || !second) throw new Error('Too few texts look wrong.')
  const { revision } = await tagSamples(bench.db, systemActor, model, {
    ids: [first.id],
    set_tags: first.suggested,
    chosen_by: 'suspicious',
    seen_version: 1,
  })
  await keepTags(bench.db, systemActor, model, [second.id])
  expect((await list({ state: 'changed' })).items).toMatchObject([
    { id: first.id, tags: first.tags, tags_now: first.suggested },
  ])
  expect((await list({ state: 'kept' })).items.map(({ id }) => id)).toEqual([second.id])
  expect((await list()).counts).toMatchObject({ changed: 1, kept: 1 })

  await undoChange(bench.db, systemActor, await bench.reread(model), revision ?? 0)
  await unkeepTags(bench.db, model, [second.id])
  expect((await list()).items.slice(0, 2).map(({ id }) => id)).toEqual([first.id, second.id])
})

test('tags are kept as long as they are those that were confirmed', async () => {
  const [first] = (await list()).items
  if (!first) throw new Error('No text looks wrong.')
  await keepTags(bench.db, systemActor, model, [first.id])
  const set = (tags: number[]) =>
    tagSamples(bench.db, systemActor, model, {
      ids: [first.id],
      set_tags: tags,
      chosen_by: 'person',
    })
  await set(first.suggested)
  expect((await list()).counts).toMatchObject({ changed: 1, kept: 0 })
  await set(first.tags)
  expect((await list()).counts).toMatchObject({ changed: 0, kept: 1 })
})

test('pages go on where they ended, whatever was decided meanwhile', async () => {
  const all = (await list()).items.map(({ id }) => id)
  const page = await list({ limit: 1 })
  await keepTags(bench.db, systemActor, model, [all[0] ?? 0])
  const rest = await list({ after: page.next ?? '' })
  expect(rest.items.map(({ id }) => id)).toEqual(all.slice(1))
})

test('deleted texts are in no list, and the tag is a filter', async () => {
  const { items } = await list()
  const [first] = items
  if (!first) throw new Error('No text looks wrong.')
  const [tag = 0] = first.tags
  const withTag = await list({ tag })
  expect(withTag.items.map(({ id }) => id)).toEqual(
    items.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id),
  )
  await deleteSamples(bench.db, systemActor, model, { ids: [first.id] })
  expect((await list()).counts.all).toBe(items.length - 1)
})
