import type { ChildProcess } from 'node:child_process'
import { copyFileSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findArrival } from '@/db/arrivals/arrivals'
import { findExport } from '@/db/exports/exports'
import { findImport } from '@/db/imports/imports'
import { findModelById, listModels, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import type { ExportWork } from '@/lib/contracts/export'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveFile } from '@/lib/imports/receive-file'
import { bringBundle } from '@/lib/services/arrivals/start-arrival'
import { toArrival } from '@/lib/services/arrivals/to-arrival'
import { exportPath } from '@/lib/services/exports/export-path'
import { startExport } from '@/lib/services/exports/start-export'
import { startImport } from '@/lib/services/imports/start-import'
import { createModel } from '@/lib/services/models/create-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { workbookFile } from '@/lib/testing/files/workbook-file'
import { ended, startRunner } from '@/lib/testing/processes/start-runner'
import { until } from '@/lib/testing/until'

/** So many that each of these is under way for a while, whatever else the machine does. */
const TEXTS = 12_000
const text = (place: number) => `The parcel ${place} has not arrived, and nobody answers`
const tag = (place: number) => (place % 2 === 0 ? 'Parcel' : 'Service')

/** Long work by a job runner in a process of its own, which is killed in the middle of each. */
let db: TemporaryDatabase
let model: ModelRow
let runner: ChildProcess
beforeAll(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
  const data = Array.from({ length: TEXTS }, (_, place) => ({
    text: text(place),
    tags: [tag(place)],
  }))
  await uploadSamples(db, systemActor, model, { data })
  runner = await startRunner(db.folder)
})
afterAll(async () => {
  runner.kill('SIGKILL')
  await ended(runner)
  await db.remove()
})

/** Ends the runner as nobody can prevent, and has another one take its place. */
async function killAndStart() {
  runner.kill('SIGKILL')
  await ended(runner)
  runner = await startRunner(db.folder)
}

const finished = <Row extends { finishedAt: Date | null }>(find: () => Promise<Row | null>) =>
  until(async () => {
    const row = await find()
    return row?.finishedAt ? row : null
  })

/** Makes a file, kills whoever writes it when it has begun, and answers it once another one has. */
async function madeTwice(work: ExportWork): Promise<string> {
  const { id } = await startExport(db, systemActor, model, work)
  const path = await exportPath(db, id)
  await until(async () => statSync(path, { throwIfNoEntry: false })?.size || null)
  await killAndStart()
  const row = await finished(() => findExport(db.read, model.id, id))
  expect(row).toMatchObject({ state: 'finished', attempts: 2, path, bytes: statSync(path).size })
  return path
}

test('kill -9 in an export: the next runner begins it anew, and the file has every text once', async () => {
  const path = await madeTwice({
    kind: 'texts',
    choice: { all: true },
    format: 'jsonl',
    columns: [],
  })
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).text)).toEqual(
    Array.from({ length: TEXTS }, (_, place) => text(place)),
  )
})

test('kill -9 while a model goes out and while it comes in: it is there once, and whole', async () => {
  const out = await madeTwice({ kind: 'bundle' })
  expect(gunzipSync(readFileSync(out)).toString().trimEnd().split('\n').at(-1)).toContain(
    '"end":"bundle"',
  )
  const path = join(db.folder, 'files', 'bundle')
  copyFileSync(out, path)
  const bundle = { path, fileName: 'tickets.langur.gz', name: 'Tickets again' }
  const { id } = await bringBundle(db, systemActor, bundle)
  await until(async () => (await findArrival(db.read, id))?.done || null)
  await killAndStart()
  const row = await finished(() => findArrival(db.read, id))
  expect(row).toMatchObject({ state: 'finished', attempts: 2 })
  const models = await listModels(db.read, { limit: 9, offset: 0, order: [] })
  expect(models.map(({ name }) => name).sort()).toEqual(['Tickets', 'Tickets again'])
  const came = await findModelById(db.read, row.targetId ?? 0)
  expect(came).toMatchObject({ sampleCount: TEXTS, taggedCount: TEXTS })
  const shift = toArrival(row).tag_id_shift ?? 0
  expect(shift).not.toBe(0)
  const idsOf = async (of: number) => (await listTags(db.read, of)).map(({ id }) => id)
  const there = await idsOf(model.id)
  expect(await idsOf(row.targetId ?? 0)).toEqual(there.map((id) => id + shift))
})

test('kill -9 while a workbook is counted and while it is imported: every row is there once', async () => {
  const rows = Array.from({ length: TEXTS }, (_, place) => [text(place), tag(place)])
  const file = workbookFile([{ name: 'Data', rows: [['text', 'tag'], ...rows] }])
  const own = await createModel(db, systemActor, { name: 'Sheet', train_automatically: false })
  const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
  const upload = { fileName: 'tickets.xlsx', body: Readable.from([file]) }
  const { id } = await receiveFile(receiver, systemActor, own, upload)
  const find = () => findImport(db.read, own.id, id)
  await until(async () => ((await find())?.runner === null ? null : true))
  await killAndStart()
  await until(async () => ((await find())?.state === 'ready' ? true : null))
  expect((await find())?.found).toMatchObject({ rows: TEXTS, texts: TEXTS, duplicates: 0 })

  await startImport(db, systemActor, own, id)
  await until(async () => (await find())?.rowsDone || null)
  await killAndStart()
  const row = await finished(find)
  expect(row).toMatchObject({ state: 'finished', rowsDone: TEXTS, counts: { added: TEXTS } })
  const { count } = await listSamples(db, (await findModelById(db.read, own.id)) as ModelRow, {
    order: 'added',
    limit: 1,
  })
  expect(count).toEqual({ value: TEXTS, exact: true })
})
