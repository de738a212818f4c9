import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import type { GivenFields } from '@/lib/contracts/field'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { editValues } from './edit-values'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
})
afterEach(() => db.remove())

async function now() {
  model = (await findModelById(db.read, model.id)) as ModelRow
  const { items } = await listSamples(db, model, { order: 'added', limit: 200 })
  return Object.fromEntries(items.map(({ text, fields }) => [text, fields]))
}

describe('the values of one text are changed', () => {
  const edit = async (fields: GivenFields, id?: number) => {
    model = (await findModelById(db.read, model.id)) as ModelRow
    const [first] = (await listSamples(db, model, { order: 'added', limit: 1 })).items
    return editValues(db, systemActor, model, id ?? first?.id ?? 0, fields)
  }
  beforeEach(async () => {
    const fields = { channel: 'mail', priority: 1, day: '2026-01-02' }
    await uploadSamples(db, systemActor, model, { data: [{ text: 'a', fields }] })
  })

  test('and taken back; what is not given stays', async () => {
    expect(await edit({ Channel: 'phone', priority: '2.50', day: '' })).toMatchObject({
      changed: 1,
    })
    expect(await now()).toEqual({ a: { channel: 'phone', priority: 2.5 } })
    const { revision } = (await findModelById(db.read, model.id)) as ModelRow
    await undoChange(db, systemActor, model, revision)
    expect(await now()).toEqual({ a: { channel: 'mail', priority: 1, day: '2026-01-02' } })
    expect(await edit({ channel: 'mail' })).toEqual({ changed: 0, revision: null })
  })

  test.each<[string, GivenFields, string]>([
    [
      'a field that there is not',
      { chanel: 'x' },
      'fields.chanel: this model has no field “chanel”',
    ],
    ['a word for a number', { priority: 'soon' }, '“priority” takes a number, and “soon” is none'],
    ['a day that there is not', { channel: 'x', day: '2026-02-30' }, '“2026-02-30”'],
  ])('%s is named, and nothing is changed', async (_, fields, sentence) => {
    await expect(edit(fields)).rejects.toMatchObject({
      fields: [expect.objectContaining({ message: expect.stringContaining(sentence) })],
    })
    expect(await now()).toEqual({ a: { channel: 'mail', priority: 1, day: '2026-01-02' } })
  })

  test('a text that is not in the data is refused', async () => {
    await expect(edit({ channel: 'x' }, 99)).rejects.toThrow('no text with id 99')
  })
})
