import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findImport, type ImportRow } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { imports } from '@/lib/jobs/imports'
import { leased } from '@/lib/jobs/leased'
import { leftOutTable } from '@/lib/services/imports/left-out-table'
import { startImport } from '@/lib/services/imports/start-import'
import { createModel } from '@/lib/services/models/create-model'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { workOff } from '@/lib/testing/jobs/test-jobs'
import { editImport } from './edit-import'
import { guessReading } from './read/guess-reading'
import { inspectFile } from './read/inspect-file'
import { receiveFile } from './receive-file'

const BAD = 1_203
let db: TemporaryDatabase
let model: ModelRow
beforeAll(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
})
afterAll(() => db.remove())

test('all rows that are left out are kept with line and reason, before the import and after it', async () => {
  const rows = Array.from({ length: BAD }, (_, row) => (row % 2 ? ',Billing' : `text ${row},a,b`))
  const { id } = await receive(`text,tag\n${rows.join('\n')}\nwell,Billing\n`)
  const before = await table(id)
  expect(before).toHaveLength(BAD)
  expect(before.slice(0, 2)).toEqual([
    ['2', 'The row has 3 cells, and the file has 2 columns.'],
    ['3', 'The row has no text.'],
  ])
  expect(before.at(-1)?.[0]).toBe(String(BAD + 1))
  await startImport(db, systemActor, model, id)
  await work()
  expect(await rowOf(id)).toMatchObject({ state: 'finished', problemCount: BAD })
  expect(await table(id)).toEqual(before)
})

test('read otherwise, the rows of the reading before are gone', async () => {
  const { id } = await receive('text,tag\none,Billing\n,Billing\nthree,Refund\n')
  expect(await table(id)).toEqual([['3', 'The row has no text.']])
  await editImport({ db, inspect: inspectFile, guessReading }, model, id, {
    mapping: { text: 1, tag: null },
  })
  await work()
  expect(await table(id)).toEqual([])
})

test('two look-alikes are two tags until they are joined', async () => {
  const { id, found } = await receive(
    'text,tag\none,Refund\ntwo,Refund\nthree,refunds\nfour,Other\n',
  )
  const alike = { from: 'refunds', into: 'Refund', count: 1, is_here: false }
  expect(found).toMatchObject({ alike: [alike] })
  await editImport({ db, inspect: inspectFile, guessReading }, model, id, {
    mapping: { joined: [{ from: 'refunds', into: 'Refund' }] },
  })
  await work()
  expect((await rowOf(id)).found).toMatchObject({
    alike: [],
    tags: [
      { name: 'Refund', count: 3 },
      { name: 'Other', count: 1 },
    ],
  })
})

const work = () => workOff(db, [leased(imports)])
const rowOf = (id: number) => findImport(db.read, model.id, id) as Promise<ImportRow>

async function table(id: number): Promise<string[][]> {
  const rows: string[][] = []
  for await (const some of leftOutTable(db, await rowOf(id))) rows.push(...some)
  return rows
}

async function receive(content: string): Promise<ImportRow> {
  const upload = { fileName: 'tickets.csv', body: Readable.from([content]) }
  const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
  const { id } = await receiveFile(receiver, systemActor, model, upload)
  await work()
  return rowOf(id)
}
