import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import type { GivenFields } from '@/lib/contracts/field'
import { MODEL_FIELDS } from '@/lib/contracts/limits'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { listSamples } from '@/lib/services/samples/list-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { createField } from './create-field'
import { deleteField } from './delete-field'
import { listFields } from './list-fields'
import { renameField } from './rename-field'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
})
afterEach(() => db.remove())

type Given = {
  text: string
  fields?: GivenFields
  external_id?: string | number
  tags?: string[]
}

const upload = (data: Given[], strategies = {}) =>
  uploadSamples(db, systemActor, model, { data, ...strategies })

async function now() {
  model = (await findModelById(db.read, model.id)) as ModelRow
  const { items } = await listSamples(db, model, { order: 'added', limit: 200 })
  return Object.fromEntries(items.map(({ text, fields }) => [text, fields]))
}

const kinds = async () =>
  Object.fromEntries((await listFields(db, model)).items.map(({ name, kind }) => [name, kind]))
const counts = async () => (await listFields(db, model)).items.map(({ count }) => count)
const undo = async () => {
  model = (await findModelById(db.read, model.id)) as ModelRow
  await undoChange(db, systemActor, model, model.revision)
}

describe('values come with texts', () => {
  test('and are given back as they were given', async () => {
    const fields = { channel: 'E-Mail ', priority: 2.5, opened: '2026-11-18T09:30+02:00' }
    await upload([{ text: 'a', fields, external_id: 4711 }, { text: 'b' }])
    expect(await now()).toEqual({ a: { ...fields, external_id: '4711' }, b: {} })
    const [a, b] = (await listSamples(db, model, { order: 'added', limit: 2 })).items
    expect([a?.external_id, b?.external_id]).toEqual(['4711', null])
    expect(await kinds()).toEqual({
      channel: 'string',
      priority: 'number',
      opened: 'date',
      external_id: 'string',
    })
    expect(await counts()).toEqual([1, 1, 1, 1])
  })

  test('a later upload corrects those that it gives, and leaves the others', async () => {
    await upload([{ text: 'a', fields: { channel: 'mail', priority: 1, note: 'x' } }])
    const again = [{ text: 'a', fields: { Channel: 'phone', priority: null } }]
    expect(await upload(again)).toMatchObject({ added: 0, updated: 1 })
    expect(await now()).toEqual({ a: { channel: 'phone', note: 'x' } })
    expect(await upload(again)).toMatchObject({ updated: 0, ignored: 1 })
    await upload([{ text: 'a', fields: { note: 'y' } }], { existing_duplicates_strategy: 'ignore' })
    expect(await now()).toEqual({ a: { channel: 'phone', note: 'x' } })
    await undo()
    expect(await now()).toEqual({ a: { channel: 'mail', priority: 1, note: 'x' } })
  })

  test('of copies in a request each field counts once, as the strategy says', async () => {
    const copies = [
      { text: 'a', fields: { x: 1, y: 1 } },
      { text: 'a', fields: { x: 2, z: 2 } },
    ]
    await upload(copies)
    expect(await now()).toEqual({ a: { x: 2, y: 1, z: 2 } })
    await upload(copies, { input_duplicates_strategy: 'keep_first' })
    expect(await now()).toEqual({ a: { x: 1, y: 1, z: 2 } })
  })

  test('go with their text and come back with it', async () => {
    await upload([{ text: 'a', fields: { x: 1 } }])
    await deleteSamples(db, systemActor, model, { all: true })
    expect(await counts()).toEqual([0])
    await undo()
    expect([await now(), await counts()]).toEqual([{ a: { x: 1 } }, [1]])
    await deleteSamples(db, systemActor, model, { all: true })
    await upload([{ text: 'a' }])
    expect(await now()).toEqual({ a: {} })
  })

  test('an undo leaves what was corrected since', async () => {
    await upload([{ text: 'a', fields: { x: 1, y: 1 } }])
    await upload([{ text: 'a', fields: { x: 2, y: 2 } }])
    const { revision } = (await findModelById(db.read, model.id)) as ModelRow
    await upload([{ text: 'a', fields: { x: 3 } }])
    await undoChange(db, systemActor, model, revision)
    expect(await now()).toEqual({ a: { x: 3, y: 1 } })
  })
})

describe('refused, naming field and value, and nothing is written', () => {
  const refused: [string, Given[], string][] = [
    [
      'a word for a number',
      [{ text: 'b', fields: { x: 'soon' } }],
      'data.1.fields.x: the field “x” takes a number, and “soon” is none of these.',
    ],
    ['a day that there is not', [{ text: 'b', fields: { day: '2026-02-30' } }], '“2026-02-30”'],
    [
      'too long a value',
      [{ text: 'b', fields: { note: 'a'.repeat(1_001) } }],
      'at most 1,000 characters',
    ],
    [
      'too long a name',
      [{ text: 'b', fields: { ['n'.repeat(101)]: 1 } }],
      'at most 100 characters',
    ],
    ['an empty name', [{ text: 'b', fields: { ' ': 1 } }], 'must not be empty'],
    ['the same name twice', [{ text: 'b', fields: { z: 1, Z: 2 } }], 'twice'],
    [
      'two external ids',
      [{ text: 'b', fields: { external_id: '1' }, external_id: '2' }],
      'data.1.external_id',
    ],
    [
      'too many fields',
      [
        {
          text: 'b',
          fields: Object.fromEntries(Array.from({ length: MODEL_FIELDS }, (_, n) => [`f${n}`, 1])),
        },
      ],
      'at most 50',
    ],
  ]
  test.each(refused)('%s', async (_, data, sentence) => {
    await upload([{ text: 'a', fields: { x: 1, day: '2026-02-01' } }])
    await expect(upload(data)).rejects.toThrow(sentence)
    expect(await now()).toEqual({ a: { x: 1, day: '2026-02-01' } })
  })
})

describe('a field', () => {
  test('is renamed and deleted with its values, and each can be undone', async () => {
    await upload([{ text: 'a', fields: { x: 1 } }])
    const [x] = (await listFields(db, model)).items
    await renameField(db, systemActor, model, { fieldId: x?.id ?? 0, name: 'y' })
    expect(await now()).toEqual({ a: { y: 1 } })
    await undo()
    expect(await now()).toEqual({ a: { x: 1 } })
    await deleteField(db, systemActor, model, x?.id ?? 0)
    expect([await now(), await kinds()]).toEqual([{ a: {} }, {}])
    await undo()
    expect([await now(), await counts()]).toEqual([{ a: { x: 1 } }, [1]])
  })

  test('does not come back in the place of another', async () => {
    const { id } = await createField(db, systemActor, model, { name: 'x', kind: 'number' })
    await deleteField(db, systemActor, model, id)
    const { revision } = (await findModelById(db.read, model.id)) as ModelRow
    await createField(db, systemActor, model, { name: 'X', kind: 'string' })
    await expect(createField(db, systemActor, model, { name: 'x', kind: 'date' })).rejects.toThrow(
      'a field “X” already',
    )
    await expect(undoChange(db, systemActor, model, revision)).rejects.toThrow('cannot come back')
    expect(await kinds()).toEqual({ X: 'string' })
  })
})

type Step = { text: string; deed: 'set' | 'take' | 'delete'; field: string; value: number }

async function take({ text, deed, field, value }: Step): Promise<void> {
  if (deed !== 'delete') {
    await upload([{ text, fields: { [field]: deed === 'set' ? value : null } }])
    return
  }
  const { items } = await listSamples(db, model, { order: 'added', limit: 9 })
  const ids = items.filter((item) => item.text === text).map(({ id }) => id)
  if (ids.length > 0) await deleteSamples(db, systemActor, model, { ids })
}

async function expectCounts(): Promise<void> {
  const values = Object.values(await now()).flatMap((own) => Object.keys(own))
  for (const { name, count } of (await listFields(db, model)).items)
    expect(count).toBe(values.filter((own) => own === name).length)
}

test('counters equal counts, an undo gives back what was and its undo what is, whatever happens', async () => {
  const step: fc.Arbitrary<Step> = fc.record({
    text: fc.constantFrom('a', 'b', 'c'),
    deed: fc.constantFrom('set', 'take', 'delete'),
    field: fc.constantFrom('x', 'y'),
    value: fc.nat({ max: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      model = await createModel(db, systemActor, { name: `M ${crypto.randomUUID()}` })
      await upload([{ text: 'a' }, { text: 'b' }, { text: 'c' }])
      for (const one of steps) {
        const [before, { revision }] = [await now(), model]
        await take(one)
        const after = await now()
        await expectCounts()
        if (model.revision === revision) continue
        await undo()
        expect(await now()).toEqual(before)
        await undo()
        expect(await now()).toEqual(after)
        await expectCounts()
      }
    }),
    { numRuns: 20 },
  )
})
