import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findImport, type ImportRow } from '@/db/imports/imports'
import { listFields } from '@/db/models/fields'
import type { ModelRow } from '@/db/models/models'
import { namedValuesOf } from '@/db/samples/field-values'
import { systemActor } from '@/lib/contracts/actor'
import type { Mapping } from '@/lib/contracts/import'
import { imports } from '@/lib/jobs/imports'
import { leased } from '@/lib/jobs/leased'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createField } from '@/lib/services/fields/create-field'
import { toFieldValue } from '@/lib/services/fields/read-value'
import { startImport } from '@/lib/services/imports/start-import'
import { createModel } from '@/lib/services/models/create-model'
import { findTexts } from '@/lib/services/samples/find-texts'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { workOff } from '@/lib/testing/jobs/test-jobs'
import { editImport } from './edit-import'
import { guessReading } from './read/guess-reading'
import { inspectFile } from './read/inspect-file'
import { receiveFile } from './receive-file'

const FILE = `external_id,text,tag,stars,day
a-1,I was charged twice,Billing,5,2025-03-01
a-2,Where is my parcel,Delivery,1,2025-03-02T10:00Z
a-3,Please refund me,Billing,,`

let db: TemporaryDatabase
let model: ModelRow
beforeAll(async () => {
  db = await openTemporaryDatabase()
})
afterAll(() => db.remove())

test('external_id is kept unasked, and the kind of other columns is guessed', async () => {
  const { guess } = await received(FILE)
  expect(guess.mapping).toMatchObject({
    text: 1,
    tag: 2,
    fields: [{ column: 0, name: 'external_id', kind: 'string' }],
  })
  expect(guess.columns.map(({ kind }) => kind)).toEqual([
    undefined,
    undefined,
    undefined,
    'number',
    'date',
  ])
})

test('columns that are kept come along, and go with the undo of the import', async () => {
  const row = await imported(FILE, {
    fields: [
      { column: 0, name: 'external_id', kind: 'string' },
      { column: 3, name: 'Stars', kind: 'number' },
      { column: 4, name: 'Day', kind: 'date' },
    ],
  })
  expect(row).toMatchObject({ state: 'finished', problemCount: 0 })
  expect(await valuesOf('Where is my parcel')).toEqual({
    external_id: 'a-2',
    Stars: 1,
    Day: '2025-03-02T10:00Z',
  })
  expect(await valuesOf('Please refund me')).toEqual({ external_id: 'a-3' })
  await undoChange(db, systemActor, model, row.revision ?? 0)
  expect(await listFields(db.read, model.id)).toEqual([])
})

test('a value that does not fit costs its row, also where the model knows the kind better', async () => {
  await newModel()
  await createField(db, systemActor, model, { name: 'stars', kind: 'number' })
  const fields: Mapping['fields'] = [{ column: 2, name: 'Stars', kind: 'string' }]
  const row = await importedInto('text,tag,stars\none,a,5\ntwo,a,five\n', { fields })
  expect(row.mapping.fields).toEqual([{ column: 2, name: 'Stars', kind: 'number' }])
  expect(row.problems).toEqual([
    {
      line: 3,
      message:
        'A value does not fit: the field “Stars” takes a number, and “five” is none of these.',
    },
  ])
})

test('two columns cannot be the same field, and none can be the text as well', async () => {
  const { id } = await received(FILE)
  const field = { name: 'Day', kind: 'string' } as const
  const both = [
    { column: 3, ...field },
    { column: 4, ...field, name: 'day' },
  ]
  await expect(edit(id, { fields: both })).rejects.toThrow('Two columns are to be the field “day”.')
  await expect(edit(id, { fields: [{ column: 1, ...field }] })).rejects.toThrow(
    'The text and the field cannot come from the same column',
  )
})

const work = () => workOff(db, [leased(imports)])
const rowOf = (id: number) => findImport(db.read, model.id, id) as Promise<ImportRow>
const edit = (id: number, mapping: Partial<Mapping>) =>
  editImport({ db, inspect: inspectFile, guessReading }, model, id, { mapping })

async function newModel(): Promise<void> {
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
}

async function received(content: string) {
  await newModel()
  return receivedInto(content)
}

function receivedInto(content: string) {
  const upload = { fileName: 'tickets.csv', body: Readable.from([content]) }
  const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
  return receiveFile(receiver, systemActor, model, upload)
}

async function imported(content: string, mapping: Partial<Mapping>): Promise<ImportRow> {
  await newModel()
  return importedInto(content, mapping)
}

async function importedInto(content: string, mapping: Partial<Mapping>): Promise<ImportRow> {
  const { id } = await receivedInto(content)
  await edit(id, mapping)
  await work()
  await startImport(db, systemActor, model, id)
  await work()
  return rowOf(id)
}

async function valuesOf(text: string) {
  const [sample] = await findTexts(db.read, model.id, [text])
  const values = (await namedValuesOf(db.read, [sample?.id ?? 0])).get(sample?.id ?? 0) ?? []
  return Object.fromEntries(values.map((value) => [value.name, toFieldValue(value.kind, value)]))
}
