import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exportLease, findExport } from '@/db/exports/exports'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import type { ExportWork } from '@/lib/contracts/export'
import { EXPORTS_KEPT } from '@/lib/contracts/limits'
import { deleteExport } from '@/lib/services/exports/delete-export'
import { exportPath } from '@/lib/services/exports/export-path'
import { requireExport, requireExportFile } from '@/lib/services/exports/require-export'
import { startExport } from '@/lib/services/exports/start-export'
import { sweepFiles } from '@/lib/services/files/sweep-files'
import { createModel } from '@/lib/services/models/create-model'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { workOff } from '@/lib/testing/jobs/test-jobs'
import { deleteOldExports } from './delete-old-exports'
import { exporting } from './exporting'
import { leased } from './leased'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Süße Tickets!', train_automatically: false })
  const data = [
    { text: 'I was charged twice', tags: ['Billing'] },
    { text: '=1+1 does not work\u0001_x0041_', tags: ['Bug', 'Billing'] },
    { text: 'Nobody tagged me' },
  ]
  await uploadSamples(db, systemActor, model, { data })
})
afterEach(() => db.remove())

const texts = (given: Partial<Extract<ExportWork, { kind: 'texts' }>> = {}): ExportWork => ({
  kind: 'texts',
  choice: { all: true },
  format: 'jsonl',
  columns: [],
  ...given,
})

async function made(work: ExportWork) {
  const { id } = await startExport(db, systemActor, model, work)
  await workOff(db, [leased(exporting)])
  return { id, ...(await requireExportFile(db, model, id)) }
}

test('an export is a file with the texts of the filter, in their order, of a name that every system takes', async () => {
  const { path, fileName, bytes } = await made(texts({ choice: { filter: { tagged: true } } }))
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { text: 'I was charged twice', tags: ['Billing'], fits_no_tag: false },
    { text: '=1+1 does not work\u0001_x0041_', tags: ['Billing', 'Bug'], fits_no_tag: false },
  ])
  expect(bytes).toBe(readFileSync(path).length)
  expect(fileName).toMatch(/^su-e-tickets-\d{4}-\d\d-\d\d\.jsonl$/)
})

test('its columns say who tagged a text and when, where it came from and its id', async () => {
  const { path } = await made(
    texts({ columns: ['tagged', 'source', 'id', 'sandbox', 'production'] }),
  )
  const [first, , last] = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(JSON.parse(first ?? '')).toMatchObject({
    tagged_by: systemActor.name,
    tagged_at: expect.stringMatching(/^\d{4}-/),
    id: 1,
    sandbox: null,
    production: null,
  })
  expect(JSON.parse(last ?? '')).toMatchObject({ tagged_by: null, tagged_at: null })
})

test('as CSV no spreadsheet runs a text, and several tags are a list', async () => {
  const { path } = await made(texts({ format: 'csv' }))
  expect(readFileSync(path, 'utf8').split('\n')).toEqual([
    '\uFEFF"text","tags","fits_no_tag"',
    '"I was charged twice","Billing",""',
    `"'=1+1 does not work\u0001_x0041_","[""Billing"",""Bug""]",""`,
    '"Nobody tagged me","",""',
    '',
  ])
})

test('as Excel it is a workbook whose cells are strings, with what XML cannot hold escaped', async () => {
  const { path } = await made(texts({ format: 'xlsx', columns: ['id'] }))
  const part = (name: string) => execFileSync('unzip', ['-p', path, name], { encoding: 'utf8' })
  expect(part('xl/workbook.xml')).toContain(
    '<sheet name="Texts" sheetId="1" r:id="rId1"/></sheets>',
  )
  const sheet = part('xl/worksheets/sheet1.xml')
  expect(sheet).toContain('=1+1 does not work_x0001__x005F_x0041_</t>')
  expect(sheet).toContain('<c r="D3"><v>2</v></c>')
})

test('one whose runner was killed is begun anew, and the file is whole', async () => {
  const { id } = await startExport(db, systemActor, model, texts())
  const never = new Date(0)
  await db.write((tx) =>
    exportLease.take(tx, 'killed', { now: new Date(Date.now() - 60_000), staleBefore: never }),
  )
  const path = await exportPath(db, id)
  writeFileSync(path, 'x'.repeat(100_000))
  await workOff(db, [leased(exporting)])
  expect(readFileSync(path, 'utf8')).toMatch(/^\{"text".*\}\n$/s)
  expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(3)
})

test.each([
  ['texts', texts()],
  ['a bundle', { kind: 'bundle' }],
] as const)(
  'a disk that is full ends the export of %s in words with the file, and nothing half done is there',
  async (_, work) => {
    const { id } = await startExport(db, systemActor, model, work)
    const path = await exportPath(db, id)
    symlinkSync('/dev/full', path)
    await workOff(db, [leased(exporting)])
    expect(await findExport(db.read, model.id, id)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining(`There is no space left to write ${path}`),
      path: null,
    })
    expect(existsSync(path)).toBe(false)
    await expect(requireExportFile(db, model, id)).rejects.toMatchObject({ code: 'CONFLICT' })
    const again = await made(work)
    expect(readFileSync(again.path).length).toBe(again.bytes)
  },
)

test('cancelled before it began it leaves nothing; deleted afterwards its row still tells of it', async () => {
  const { id } = await startExport(db, systemActor, model, texts())
  expect((await deleteExport(db, model, id)).state).toBe('cancelled')
  const done = await made(texts())
  await deleteExport(db, model, done.id)
  expect(existsSync(done.path)).toBe(false)
  expect(await requireExport(db, model, done.id)).toMatchObject({ state: 'finished', path: null })
  await expect(requireExportFile(db, model, done.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the file stays for 7 days, also when files that nobody needs are swept, and goes then', async () => {
  const { id, path } = await made(texts())
  await sweepFiles(db, new Date(Date.now() + 86_400_000))
  await workOff(db, [deleteOldExports])
  expect(existsSync(path)).toBe(true)
  const finishedAt = new Date(Date.now() - 7 * 86_400_000 - 1_000)
  await db.write((tx) => exportLease.update(tx, id, ['finished'], { finishedAt }))
  await workOff(db, [deleteOldExports])
  expect(existsSync(path)).toBe(false)
  expect(await findExport(db.read, model.id, id)).toMatchObject({ path: null, bytes: null })
})

test(`of a model ${EXPORTS_KEPT} files are kept, and one more is refused in words`, async () => {
  for (let made = 0; made < EXPORTS_KEPT; made++) {
    await startExport(db, systemActor, model, texts())
  }
  await expect(startExport(db, systemActor, model, texts())).rejects.toThrow('Delete one of them')
})
