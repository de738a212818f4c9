import { afterEach, beforeEach, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { pinPromises } from '@/lib/services/promises/pin-promises'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { deleteSamples } from './delete-samples'
import { knownValues } from './known-values'
import { listSamples } from './list-samples'
import { showHistory } from './show-history'
import { tagSamples } from './tag-samples'
import { uploadSamples } from './upload-samples'

const MAYA = { ...systemActor, kind: 'user', name: 'Maya' } as const
const ANNA = { ...systemActor, kind: 'user', name: 'Anna' } as const

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
})
afterEach(() => db.remove())

test('the history of a text says who said what of it, when, and after seeing which answer', async () => {
  const fields = { channel: 'mail' }
  const data = [
    { text: 'Paid twice', tags: ['Billing'], fields },
    { text: 'b', tags: ['Refund'] },
  ]
  await uploadSamples(db, MAYA, model, { data })
  const { items } = await listSamples(db, model, { order: 'added', limit: 9 })
  const id = items[0]?.id ?? 0
  const [billing, refund] = (await listTags(db.read, model.id)).map(({ id, name }) => ({
    id,
    name,
  }))
  const set_tags = [refund?.id ?? 0]
  const seen = { chosen_by: 'disagreement', seen_version: 7 } as const
  await tagSamples(db, ANNA, model, { ids: [id], set_tags, ...seen })
  await uploadSamples(db, MAYA, model, {
    data: [{ text: 'Paid twice', fields: { channel: null } }],
  })
  await pinPromises(db, ANNA, model, [id])
  await tagSamples(db, ANNA, model, { ids: [id], fits_no_tag: true, chosen_by: 'person' })
  await deleteSamples(db, MAYA, model, { ids: [id] })
  const { revision } = (await findModelById(db.read, model.id)) ?? model
  await undoChange(db, ANNA, model, revision)

  const history = (await showHistory(db, model, id)).items
  const told = history.map(({ at: _, summary, revision: __, ...entry }) => entry)
  const nothing = {
    came: false,
    left: false,
    tags_added: [],
    tags_removed: [],
    fits_no_tag: null,
    promise: null,
    fields: [],
    origin: null,
    seen_version: null,
    seen_draft: null,
  }
  expect(told).toEqual([
    { ...nothing, by: 'Anna', came: true, fits_no_tag: true, origin: 'person' },
    { ...nothing, by: 'Maya', left: true, fits_no_tag: false },
    { ...nothing, by: 'Anna', tags_removed: [refund], fits_no_tag: true, origin: 'person' },
    { ...nothing, by: 'Anna', promise: true },
    { ...nothing, by: 'Maya', fields: [{ name: 'channel', value: null }] },
    {
      ...nothing,
      by: 'Anna',
      tags_added: [refund],
      tags_removed: [billing],
      origin: 'changed',
      seen_version: 7,
    },
    {
      ...nothing,
      by: 'Maya',
      came: true,
      tags_added: [billing],
      fields: [{ name: 'channel', value: 'mail' }],
      origin: 'person',
    },
  ])
  expect(await knownValues(db, model)).toEqual({ sources: ['Maya'], people: ['Anna', 'Maya'] })
  await expect(showHistory(db, model, 999)).rejects.toThrow('no text with id 999')
})

test('a draft whose answer was seen is no version: it is told with when it had learnt, and an undo keeps it', async () => {
  const data = [
    { text: 'Paid twice', tags: ['Billing'] },
    { text: 'b', tags: ['Refund'] },
    { text: 'Paid again' },
    { text: 'Who are you?' },
  ]
  await uploadSamples(db, MAYA, model, { data })
  const { items } = await listSamples(db, model, { order: 'added', limit: 9 })
  const [billing, refund] = items.flatMap(({ tags }) => tags)
  const [, , paid, who] = items.map(({ id }) => id)
  const { revision } = (await findModelById(db.read, model.id)) ?? model
  const draft = { revision, tags: [billing ?? 0] }
  const say = async (id: number | undefined, said: object, seen_draft = draft) => {
    const now = (await findModelById(db.read, model.id)) ?? model
    const about = { chosen_by: 'uncertain' as const, seen_draft }
    await tagSamples(db, ANNA, now, { ids: [id ?? 0], ...said, ...about })
  }
  const newest = async (id: number | undefined) => (await showHistory(db, model, id ?? 0)).items[0]

  await say(paid, { set_tags: [billing] })
  const seen = { seen_version: null, seen_draft: { revision, at: expect.any(String) } }
  expect(await newest(paid)).toMatchObject({ origin: 'accepted', ...seen })
  await say(who, { fits_no_tag: true })
  expect(await newest(who)).toMatchObject({ origin: 'changed', ...seen })
  await say(paid, { set_tags: [refund] })
  expect(await newest(paid)).toMatchObject({ origin: 'changed', ...seen })
  const { revision: last } = (await findModelById(db.read, model.id)) ?? model
  await undoChange(db, ANNA, model, last)
  expect(await newest(paid)).toMatchObject({ origin: 'accepted', ...seen })

  await expect(say(paid, { set_tags: [refund] }, { ...draft, revision: 99 })).rejects.toMatchObject(
    {
      message: 'seen_draft.revision is 99, and the model is at revision 5.',
      fields: [{ path: 'seen_draft.revision', value: 99 }],
    },
  )
})
