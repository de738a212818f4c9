import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DATABASE_FILE } from '@/db/connection/open'
import type { ModelRow } from '@/db/models/models'
import { addKeptRequests } from '@/db/production/requests'
import { waitingForIndex } from '@/db/samples/search/text-index'
import { hasChunks, insertChunk } from '@/db/versions/version-chunks'
import { findVersion } from '@/db/versions/versions'
import { insertVersion, publishVersion } from '@/db/versions/write-version'
import { systemActor } from '@/lib/contracts/actor'
import { deploy } from '@/lib/services/deployments/deploy'
import { deleteModel } from '@/lib/services/models/delete-model'
import { startRun } from '@/lib/services/runs/start-run'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { editVersionNote } from '@/lib/services/versions/notes/edit-version-note'
import { showReport } from '@/lib/services/versions/show-report'
import { versionTexts } from '@/lib/services/versions/version-texts'
import { changeByHand, openByHand, selectByHand } from '@/lib/testing/database/by-hand'
import { fillTable, isEmpty, tablesBelow } from '@/lib/testing/database/fill-tables'
import { modelErased, runReached, workOff } from '@/lib/testing/jobs/test-jobs'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { jobKinds } from './job-kinds'

/** What the job runner deletes, and what it keeps. */
let bench: Workbench
let model: ModelRow
beforeEach(async () => {
  bench = await openWorkbench()
  model = await bench.trainedModel(trainingTexts())
})
afterEach(() => bench.close())

const hasFile = async (number: number, kind: 'model' | 'answers') => {
  const version = await findVersion(bench.db.read, model.id, number)
  return version !== null && hasChunks(bench.db.read, version.id, kind)
}

test('files of versions stay while these are deployed ever or among the newest 20', async () => {
  await copyVersion(1, 2)
  await deploy(bench.db, bench.unseen, systemActor, model, { version: 2 })
  for (let number = 3; number <= 24; number++) await copyVersion(1, number)
  await workOff(bench.db, jobKinds)
  const kept = await Promise.all([1, 2, 3, 4, 5, 24].map((number) => hasFile(number, 'model')))
  expect(kept).toEqual([false, true, false, false, true, true])
  // Version 1 was evaluated before the last deployment; the answers of all later ones are tries of the next.
  const answers = await Promise.all([1, 2, 3, 4].map((number) => hasFile(number, 'answers')))
  expect(answers).toEqual([false, true, true, true])
  await expect(
    deploy(bench.db, bench.unseen, systemActor, model, { version: 3 }),
  ).rejects.toMatchObject({
    code: 'MODEL_STATE_ERROR',
  })
  await expect(versionTexts(bench.db, model, 1, { limit: 1 })).rejects.toMatchObject({
    code: 'MODEL_STATE_ERROR',
  })
})

test('texts that came in are brought into the index of searches', async () => {
  await uploadSamples(bench.db, systemActor, model, { data: [{ text: 'A new one' }] })
  expect(await waitingForIndex(bench.db.read, 9)).toMatchObject([{ content: 'A new one' }])
  await workOff(bench.db, jobKinds)
  expect(await waitingForIndex(bench.db.read, 1)).toEqual([])
})

test('files of a pinned version stay, and what is gone cannot be pinned', async () => {
  const pin = (number: number) =>
    editVersionNote(bench.db, systemActor, model, number, { pinned: true })
  await copyVersion(1, 2)
  await pin(2)
  for (let number = 3; number <= 23; number++) await copyVersion(1, number)
  await deploy(bench.db, bench.unseen, systemActor, model, { version: 23 })
  await workOff(bench.db, jobKinds)
  expect(await Promise.all([1, 2, 3].map((number) => hasFile(number, 'model')))).toEqual([
    false,
    true,
    false,
  ])
  expect(await hasFile(2, 'answers')).toBe(true)
  await expect(pin(1)).rejects.toMatchObject({ code: 'MODEL_STATE_ERROR' })
})

test('kept texts of production go after 30 days, and at once when the switch is off', async () => {
  const version = await findVersion(bench.db.read, model.id, 1)
  const keep = (content: string, daysAgo: number) => ({
    modelId: model.id,
    versionId: version?.id ?? 0,
    at: new Date(Date.now() - daysAgo * 86_400_000),
    content,
    answers: [],
  })
  const texts = () =>
    selectByHand(bench.db.read, 'SELECT content FROM production_requests ORDER BY id')
  await bench.db.write((tx) => addKeptRequests(tx, [keep('old', 31), keep('recent', 29)]))
  await workOff(bench.db, jobKinds)
  expect(await texts()).toEqual(['recent'])
  expect((await bench.reread(model)).swept).toMatchObject({ requests: 1, texts: 0 })
  await changeByHand(bench.db, 'UPDATE models SET request_days = 40')
  await bench.db.write((tx) => addKeptRequests(tx, [keep('older', 39)]))
  await changeByHand(bench.db, "DELETE FROM production_requests WHERE content = 'recent'")
  await workOff(bench.db, jobKinds)
  expect(await texts()).toEqual(['older'])
  await changeByHand(bench.db, 'UPDATE models SET request_days = 7')
  await workOff(bench.db, jobKinds)
  expect(await texts()).toEqual([])
  await bench.db.write((tx) => addKeptRequests(tx, [keep('new', 1)]))
  await changeByHand(bench.db, 'UPDATE models SET keep_requests = 0')
  await workOff(bench.db, jobKinds)
  expect(await texts()).toEqual([])
})

test('nothing of a deleted model is left, also when it was just being trained', async () => {
  await deploy(bench.db, bench.unseen, systemActor, model, {})
  await bench.upload(model, manyTexts(4_000, 20))
  const { id } = await startRun(bench.db, systemActor, model)
  await runReached(bench.db, id, 'folds')
  const sqlite = openByHand(bench.db.folder)
  const tables = tablesBelow(sqlite, 'models')
  // What an empty table had of the model cannot be missed.
  for (const table of tables) if (isEmpty(sqlite, table)) fillTable(sqlite, table)
  // A token may be of no model; these are.
  sqlite.prepare('UPDATE tokens SET model_id = ?').run(model.id)
  expect(tables).toEqual(
    expect.arrayContaining(['promise_periods', 'candidate_chunks', 'analyses']),
  )
  expect(tables.filter((table) => isEmpty(sqlite, table))).toEqual([])

  await deleteModel(bench.db, systemActor, model)
  await modelErased(bench.db, model.id)
  expect(tables.filter((table) => !isEmpty(sqlite, table))).toEqual([])
  sqlite.close()
})

test('no word of a deleted model is left in the files', async () => {
  const other = await bench.createModel({ name: 'Other' })
  await bench.upload(model, [{ text: 'the quizzaciously written one', tags: ['Billing'] }])
  await bench.upload(other, [{ text: 'the jentacular one', tags: [] }])
  await workOff(bench.db, jobKinds)
  const files = () =>
    ['', '-wal'].map((end) => readFileSync(join(bench.db.folder, DATABASE_FILE + end), 'latin1'))
  expect(files().join()).toContain('quizzaciously')
  await deleteModel(bench.db, systemActor, model)
  await modelErased(bench.db, model.id)
  await until(async () => (await bench.db.emptyLog()) || null)
  expect(files().join()).not.toContain('quizzaciously')
  expect(files().join()).toContain('jentacular')
})

/** Another version as if trained again. */
async function copyVersion(of: number, number: number): Promise<void> {
  const row = await findVersion(bench.db.read, model.id, of)
  if (!row || row.isBrought) throw new Error(`There is no version ${of}.`)
  const {
    id: _id,
    number: _number,
    accuracy: _a,
    macroF1: _m,
    texts: _t,
    multi: _multi,
    ...again
  } = row
  const { metrics } = await showReport(bench.db, model, of)
  const at = new Date()
  await bench.db.write(async (tx) => {
    const made = await insertVersion(tx, { ...again, metrics }, at)
    expect(made.number).toBe(number)
    for (const kind of ['model', 'answers'] as const) {
      await insertChunk(tx, made.id, kind, { position: 0, bytes: new Uint8Array(8) })
    }
    await publishVersion(tx, made.id, 1, at)
  })
}
