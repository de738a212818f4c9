import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { tagsOfSamples } from '@/db/samples/annotations'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import { listChanges } from '@/lib/services/changes/list-changes'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { editModel } from '@/lib/services/models/edit-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { isDrawn } from './ask-second'
import { giveSecondOpinion, takeBackSecondOpinion } from './give-second-opinion'
import { listSecondOpinions } from './list-second-opinions'
import { nextSecond } from './next-second'
import { settleSecondOpinion } from './settle-second-opinion'
import { showAgreement } from './show-agreement'

const person = (name: string): Actor => ({
  kind: 'user',
  userId: name,
  tokenId: null,
  name,
  role: 'editor',
})
const [maya, tom, ann] = [person('Maya'), person('Tom'), person('Ann')]

let db: TemporaryDatabase
let model: ModelRow
let ids: number[]
let billing: number
let login: number
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', second_opinions: 1 })
  const data = [
    { text: 'a first text', tags: ['Billing'] },
    { text: 'another one', tags: ['Login'] },
    ...['paid twice', 'no password', 'too dear', 'locked out'].map((text) => ({ text })),
  ]
  await uploadSamples(db, systemActor, model, { data })
  await refresh()
  const { items } = await listSamples(db, model, { tagged: false, order: 'added', limit: 10 })
  ids = items.map(({ id }) => id)
  ;[billing = 0, login = 0] = (await listTags(db.read, model.id)).map(({ id }) => id)
})
afterEach(() => db.remove())

async function refresh() {
  model = (await findModelById(db.read, model.id)) as ModelRow
}
const tag = (actor: Actor, sampleIds: number[], tags: number[]) =>
  tagSamples(db, actor, model, { ids: sampleIds, set_tags: tags, chosen_by: 'person' })
const waiting = async (actor: Actor) => {
  const page = { limit: 10, skip: new Set<number>() }
  return (await nextSecond(db, model, page, actor)).map(({ id, tags }) => ({ id, tags }))
}
const say = (actor: Actor, sampleId: number, tags: number[]) =>
  giveSecondOpinion(db, actor, model, { sample_id: sampleId, tags })
const idAt = (place: number) => ids[place] ?? 0
const list = async (state: 'open' | 'settled' | 'agreed') =>
  (await listSecondOpinions(db, model, { state, limit: 10 })).items
const tagsOf = async (id: number) => (await tagsOfSamples(db.read, [id])).get(id) ?? []

describe('a second opinion', () => {
  test('is asked of another person, who sees neither tags nor answer', async () => {
    await tag(maya, [idAt(0)], [billing])
    expect(await waiting(maya)).toEqual([])
    expect(await waiting(tom)).toEqual([{ id: idAt(0), tags: [] }])
    await expect(say(maya, idAt(0), [billing])).rejects.toThrow('You tagged text')
    await say(tom, idAt(0), [login])
    expect(await waiting(ann)).toEqual([])
    await expect(say(ann, idAt(0), [login])).rejects.toThrow('already, by Tom')
  })

  test('changes no tag: nothing of it is trained on', async () => {
    await tag(maya, [idAt(0)], [billing])
    await refresh()
    await say(tom, idAt(0), [login])
    expect(await tagsOf(idAt(0))).toEqual([billing])
    expect((await findModelById(db.read, model.id))?.revision).toBe(model.revision)
  })

  test('is not asked where many were tagged at once, a program did, or it is off', async () => {
    await tag(maya, [idAt(0), idAt(1)], [billing])
    await tag({ ...maya, kind: 'token', tokenId: 1 }, [idAt(2)], [billing])
    await editModel(db, maya, model, { second_opinions: 0 })
    await refresh()
    await tag(maya, [idAt(3)], [billing])
    expect(await waiting(tom)).toEqual([])
  })

  test('is not asked about what was said before: neither after a change nor an undo', async () => {
    await tag(maya, [idAt(0)], [billing])
    await tag(maya, [idAt(0)], [login])
    await say(tom, idAt(0), [login])
    const { revision } = await tag(maya, [idAt(1)], [billing])
    await undoChange(db, maya, model, revision ?? 0)
    expect(await waiting(tom)).toEqual([])
    expect((await showAgreement(db, tom, model)).waiting).toBe(0)
    await expect(say(tom, idAt(1), [billing])).rejects.toThrow('changed meanwhile')
    await tag(maya, [idAt(2)], [billing])
    await tag(maya, [idAt(2)], [])
    await expect(say(tom, idAt(2), [billing])).rejects.toThrow('does not wait')
  })

  test('sent twice counts once, and only its author takes it back, until it is settled', async () => {
    await tag(maya, [idAt(0)], [billing])
    const { id } = await say(tom, idAt(0), [login])
    expect(await say(tom, idAt(0), [login])).toEqual({ id })
    await expect(takeBackSecondOpinion(db, ann, model, id)).rejects.toThrow('by Tom')
    await takeBackSecondOpinion(db, tom, model, id)
    expect(await waiting(tom)).toEqual([{ id: idAt(0), tags: [] }])
    await say(tom, idAt(0), [login])
    await settleSecondOpinion(db, ann, model, { id, tags: [login] })
    await expect(takeBackSecondOpinion(db, tom, model, id)).rejects.toThrow('Undo that first')
  })

  test('one that fits no tag is an answer, and an unknown tag is refused by its place', async () => {
    const judged = { ids: [idAt(0)], fits_no_tag: true as const, chosen_by: 'person' as const }
    await tagSamples(db, maya, model, judged)
    await expect(say(tom, idAt(0), [4711])).rejects.toThrow('4711')
    await say(tom, idAt(0), [])
    expect(await list('agreed')).toMatchObject([{ first: { tags: [] }, second: { tags: [] } }])
  })
})

describe('a settlement', () => {
  test('is a decision of its own: it tags the text, leaves the agreement, and can be undone and redone', async () => {
    await tag(maya, [idAt(0)], [billing])
    const { id } = await say(tom, idAt(0), [login])
    expect(await list('open')).toMatchObject([
      { id, first: { tags: [billing], by: 'Maya' }, second: { tags: [login], by: 'Tom' } },
    ])
    const before = await showAgreement(db, ann, model)
    const { revision } = await settleSecondOpinion(db, ann, model, { id, tags: [login] })
    expect(await tagsOf(idAt(0))).toEqual([login])
    expect(await list('settled')).toMatchObject([{ settled: { tags: [login], by: 'Ann' } }])
    expect(await showAgreement(db, ann, model)).toEqual({ ...before, unsettled: 0 })

    const undone = await undoChange(db, ann, model, revision)
    expect(await tagsOf(idAt(0))).toEqual([billing])
    expect(await list('open')).toMatchObject([{ id, settled: null }])
    await undoChange(db, ann, model, undone.revision ?? 0)
    expect(await list('settled')).toMatchObject([{ id, settled: { tags: [login], by: 'Ann' } }])
  })

  test('in favour of the first is one, too, and the last one stands', async () => {
    await tag(maya, [idAt(0)], [billing])
    const { id } = await say(tom, idAt(0), [login])
    const { revision } = await settleSecondOpinion(db, ann, model, { id, tags: [billing] })
    const { items } = await listChanges(db, ann, model, { limit: 1 })
    expect(items).toMatchObject([{ revision, summary: expect.stringContaining('“Billing”') }])
    const again = await settleSecondOpinion(db, ann, model, { id, tags: [login] })
    await undoChange(db, ann, model, again.revision)
    expect(await list('settled')).toMatchObject([{ settled: { tags: [billing] } }])
  })
})

test('agreement counts what two people said, overall, by tag and by person', async () => {
  for (const place of [0, 1, 2, 3]) await tag(maya, [idAt(place)], [place < 2 ? billing : login])
  await say(tom, idAt(0), [billing])
  await say(tom, idAt(1), [login])
  await say(tom, idAt(2), [login])
  await say(ann, idAt(3), [login])
  const found = await showAgreement(db, tom, model)
  expect(found).toMatchObject({ texts: 4, unsettled: 1, waiting: 0 })
  // Of 8 values 3 are Billing: D_o = 1/4, D_e = 2 · 3 · 5 / (8 · 7).
  expect(found.alpha?.value).toBeCloseTo(1 - 0.25 / (30 / 56), 12)
  expect(found.per_tag).toMatchObject([
    { tag_id: billing, given: 2, both: 1, f1: { value: expect.closeTo(2 / 3, 12) } },
    { tag_id: login, given: 3, both: 2, f1: { value: expect.closeTo(4 / 5, 12) } },
  ])
  expect(found.per_person.map(({ by, texts }) => [by, texts])).toEqual([
    ['Maya', 4],
    ['Tom', 3],
    ['Ann', 1],
  ])
  expect(found.per_person[2]?.alpha).toBeNull()
})

test('the share of texts that is drawn is the one that was set, and raising it keeps those drawn', () => {
  const all = Array.from({ length: 10_000 }, (_, id) => id + 1)
  const drawn = (share: number) => all.filter((id) => isDrawn(id, share))
  expect(drawn(0)).toEqual([])
  expect(drawn(1)).toEqual(all)
  expect(drawn(0.1).length / all.length).toBeCloseTo(0.1, 2)
  expect(drawn(0.2)).toEqual(expect.arrayContaining(drawn(0.1)))
})
