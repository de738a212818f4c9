import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findEntry } from '@/db/models/changes'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { PROMISES } from '@/lib/contracts/limits'
import type { PromisesPin } from '@/lib/contracts/promise'
import { undoChange } from '@/lib/services/changes/undo-change'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { listSamples } from '@/lib/services/samples/list-samples'
import {
  modelWithMistakes,
  pinTo,
  TEXTS_WITH_MISTAKES,
} from '@/lib/testing/jobs/model-with-mistakes'
import { sampleIdsOf, tagIdOf } from '@/lib/testing/jobs/two-versions'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { listPromises } from './list-promises'
import { unpinPromises } from './unpin-promises'

let bench: Workbench
let model: ModelRow
let billing: number
let login: number
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await modelWithMistakes(bench)
  billing = await tagIdOf(bench, model, 'Billing')
  login = await tagIdOf(bench, model, 'Login')
})

const pin = (what: PromisesPin) => pinTo(bench, model, what)
const unpin = (ids: number[]) => unpinPromises(bench.db, systemActor, model, ids)
const undo = (revision: number | null) =>
  undoChange(bench.db, systemActor, model, revision ?? Number.NaN)
const list = () => listPromises(bench.db, bench.unseen, model)
const pinnedIds = async () => (await list()).items.map(({ id }) => id).sort((a, b) => a - b)
const firstIds = (count: number) => sampleIdsOf(bench, model, count)

describe('pinning', () => {
  test('is a change of the data in words, and undo and redo take it back and forth', async () => {
    const ids = await firstIds(2)
    const { revision, changed } = await pin({ ids })
    expect(changed).toBe(2)
    const change = await findEntry(bench.db.read, model.id, revision ?? 0)
    expect(change?.summary).toBe('Pinned 2 texts as promises: they must always come out right.')
    expect(await pinnedIds()).toEqual(ids)
    const undone = await undo(revision)
    expect(undone.changed).toBe(2)
    expect(await pinnedIds()).toEqual([])
    await undo(undone.revision)
    expect(await pinnedIds()).toEqual(ids)
  })

  test('ends by unpinning, and the undo of that keeps who pinned and when', async () => {
    const ids = await firstIds(1)
    await pin({ ids })
    const before = (await list()).items
    const { revision } = await unpin(ids)
    expect((await list()).items).toEqual([])
    await undo(revision)
    expect((await list()).items).toEqual(before)
  })

  test('a pinned text again changes nothing, and neither does unpinning another one', async () => {
    const [one = 0, other = 0] = await firstIds(2)
    await pin({ ids: [one] })
    expect(await pin({ ids: [one] })).toEqual({ changed: 0, revision: null })
    expect(await unpin([other])).toEqual({ changed: 0, revision: null })
  })

  test('a typed text brings it into the data with its tag, and one undo takes both back', async () => {
    const before = (await bench.reread(model)).sampleCount
    const { revision } = await pin({ texts: [{ text: 'I want my money back', tags: [billing] }] })
    expect((await list()).items).toMatchObject([{ text: 'I want my money back', tags: [billing] }])
    expect((await bench.reread(model)).sampleCount).toBe(before + 1)
    await undo(revision)
    expect(await pinnedIds()).toEqual([])
    expect((await bench.reread(model)).sampleCount).toBe(before)
  })

  test('a typed text that is pinned under another tag changes what must come out', async () => {
    const text = TEXTS_WITH_MISTAKES[0]?.text ?? ''
    await pin({ texts: [{ text, tags: [login] }] })
    const { changed, revision } = await pin({ texts: [{ text, tags: [billing] }] })
    expect(changed).toBe(1)
    expect((await list()).items).toMatchObject([{ text, tags: [billing] }])
    await undo(revision)
    expect((await list()).items).toMatchObject([{ text, tags: [login] }])
  })

  test('texts without a tag, unknown tags and more than a model can have are refused', async () => {
    await bench.upload(model, [{ text: 'Nobody tagged this' }])
    const { items } = await listSamples(bench.db, model, {
      tagged: false,
      order: 'added',
      limit: 1,
    })
    const [untagged] = items
    await expect(pin({ ids: [untagged?.id ?? 0] })).rejects.toMatchObject({
      fields: [{ path: 'ids', value: untagged?.id }],
    })
    await expect(pin({ texts: [{ text: 'a', tags: [99] }] })).rejects.toMatchObject({
      code: 'TAG_NOT_FOUND',
    })
    const many = Array.from({ length: PROMISES + 1 }, (_, index) => ({
      text: `Invoice ${index}`,
      tags: ['Billing'],
    }))
    await bench.upload(model, many)
    const added = await listSamples(bench.db, model, { order: '-added', limit: PROMISES + 1 })
    await expect(pin({ ids: added.items.map(({ id }) => id) })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect(await pinnedIds()).toEqual([])
  })

  test('a text that leaves the data takes its promise along, and undo brings both back', async () => {
    const ids = await firstIds(1)
    await pin({ ids })
    const { revision } = await deleteSamples(bench.db, systemActor, model, { ids })
    expect(await pinnedIds()).toEqual([])
    await undo(revision)
    expect(await pinnedIds()).toEqual(ids)
  })
})
