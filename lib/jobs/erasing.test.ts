import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findErasure } from '@/db/erasures/erasures'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { addKeptRequests } from '@/db/production/requests'
import { findVersion } from '@/db/versions/versions'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import type { ErasureInput } from '@/lib/contracts/erasure'
import type { ExportWork } from '@/lib/contracts/export'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveFile } from '@/lib/imports/receive-file'
import { receiveHeldOut } from '@/lib/imports/receive-held-out'
import { listChanges } from '@/lib/services/changes/list-changes'
import { undoChange } from '@/lib/services/changes/undo-change'
import { deploy } from '@/lib/services/deployments/deploy'
import { countErasure } from '@/lib/services/erasures/count-erasure'
import { startErasure } from '@/lib/services/erasures/start-erasure'
import { listExports } from '@/lib/services/exports/list-exports'
import { startExport } from '@/lib/services/exports/start-export'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { listSamples } from '@/lib/services/samples/list-samples'
import { versionTexts } from '@/lib/services/versions/version-texts'
import { saveView } from '@/lib/services/views/save-view'
import { selectByHand } from '@/lib/testing/database/by-hand'
import { filesWith } from '@/lib/testing/files/files-with'
import { contextOf, workOff } from '@/lib/testing/jobs/test-jobs'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { erasing } from './erasing'
import { leased } from './leased'

/** What must be nowhere afterwards. */
const NAME = 'Zeppelinova'
const told = (what: string) => `Quintessa ${NAME} ${what}`

const maya: Actor = { ...systemActor, kind: 'user', userId: 'maya', name: 'Maya' }

let bench: Workbench
let model: ModelRow
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const backups = () => join(bench.db.folder, 'backups')
const search = { filter: { q: NAME.toLowerCase() } }
const found = (q: string) => listSamples(bench.db, model, { q, limit: 9, order: 'added' })
const count = () => countErasure(bench.db, backups(), model, search)

async function erase(input: ErasureInput) {
  const { id } = await startErasure(bench.db, backups(), maya, model, input)
  return until(async () => {
    const row = await findErasure(bench.db.read, model.id, id)
    return row?.finishedAt ? row : null
  })
}

async function prepare(): Promise<void> {
  const own = [told('wants her money back'), told('cannot log in'), told('was deleted before')]
  model = await bench.trainedModel([
    ...trainingTexts(),
    ...own.map((text) => ({ text, tags: ['Billing'] })),
  ])
  const { items } = await found('deleted before')
  await deleteSamples(bench.db, systemActor, model, { ids: items.map(({ id }) => id) })
  await deploy(bench.db, bench.unseen, systemActor, model, {})
  const version = await findVersion(bench.db.read, model.id, 1)
  const request = { modelId: model.id, versionId: version?.id ?? 0, at: new Date(), answers: [] }
  await bench.db.write((tx) =>
    addKeptRequests(tx, [
      { ...request, content: told('asked production') },
      { ...request, content: 'Somebody else asked' },
    ]),
  )
  model = await bench.reread(model)
}

test('of texts that a search finds nothing is left: no byte in any file, and nothing brings them back', async () => {
  await prepare()
  const tag = (await listTags(bench.db.read, model.id))[0]?.name ?? ''
  const heldOut = `text,tag\n"${told('is held out')}",${tag}\nAnother invoice,${tag}\n`
  const receiver = { db: bench.db, dataFolder: bench.db.folder, inspect: inspectFile }
  await receiveHeldOut(receiver, systemActor, model, {
    file_name: 'held-out.csv',
    body: Readable.from([heldOut]),
  })
  await receiveFile(receiver, systemActor, model, {
    fileName: 'more.csv',
    body: Readable.from([`text,tag\n"${told('waits in a file')}",${tag}\n`]),
  })
  const work: ExportWork = { kind: 'texts', choice: { all: true }, format: 'csv', columns: [] }
  await startExport(bench.db, systemActor, model, work)
  await until(async () => {
    const [made] = (await listExports(bench.db, model, { limit: 1 })).items
    return made?.state === 'finished' ? made : null
  })
  const exported = filesWith(join(bench.db.folder, 'files'), NAME)
  expect(exported.length).toBeGreaterThan(1)

  const counted = await count()
  expect(counted).toMatchObject({
    texts: 2,
    deleted_texts: 1,
    requests: 1,
    held_out_texts: 1,
    files: 2,
    versions: 1,
    production: 1,
    backups: [],
  })
  const ended = await erase({ ...search, expected_texts: 2 })
  expect(ended).toMatchObject({ state: 'finished', choice: null, error: null, done: 3, total: 3 })
  expect(ended.counts).toMatchObject({ texts: 2, deleted_texts: 1, requests: 1, held_out_texts: 1 })
  expect(filesWith(bench.db.folder, NAME)).toEqual([])

  const [change] = (await listChanges(bench.db, systemActor, model, { limit: 1 })).items
  expect(change).toMatchObject({ kind: 'erase', summary: 'Erased 2 texts for good.', count: 2 })
  const undo = (revision: number) => undoChange(bench.db, systemActor, model, revision)
  await expect(undo(change?.revision ?? 0)).rejects.toMatchObject({
    message: `Change ${change?.revision} erased texts for good: nothing brings them back.`,
  })
  // The upload brought all of them; undoing that and undoing the undo gives back what there is.
  const upload = await undo(1)
  await undo(upload.revision ?? 0)
  expect(await count()).toMatchObject({ texts: 0, deleted_texts: 0, requests: 0 })
  expect((await bench.reread(model)).sampleCount).toBe(trainingTexts().length)
  expect(await findVersion(bench.db.read, model.id, 1)).toMatchObject({ erasedTexts: 3 })
})

test('a text that was deleted twice counts once', async () => {
  await prepare()
  const { items } = await found(NAME)
  const ids = items.map(({ id }) => id)
  const deleted = await deleteSamples(bench.db, systemActor, model, { ids })
  const undone = await undoChange(bench.db, systemActor, model, deleted.revision ?? 0)
  await undoChange(bench.db, systemActor, model, undone.revision ?? 0)
  expect(await count()).toMatchObject({ texts: 0, deleted_texts: 3 })
  const ended = await erase({ ...search, expected_texts: 0 })
  expect(ended).toMatchObject({ done: 3, total: 3, counts: { texts: 0, deleted_texts: 3 } })
})

test('answers of versions have no row of it, and all others as they were', async () => {
  await prepare()
  const before = await versionTexts(bench.db, model, 1, { limit: 200 })
  await erase({ ...search, expected_texts: 2 })
  const after = await versionTexts(bench.db, model, 1, { limit: 200 })
  expect(after.items).toEqual(before.items.filter(({ text }) => !text?.includes(NAME)))
  expect(after.items.length).toBeLessThan(before.items.length)
})

test('by ids, the same texts go wherever they are, others stay', async () => {
  await prepare()
  const { items } = await found(NAME)
  const [one] = items
  await bench.db.write((tx) =>
    addKeptRequests(tx, [
      { modelId: model.id, versionId: 1, at: new Date(), content: one?.text ?? '', answers: [] },
    ]),
  )
  const ended = await erase({ ids: [one?.id ?? 0], expected_texts: 1 })
  expect(ended.counts).toMatchObject({ texts: 1, deleted_texts: 0, requests: 1 })
  expect(await count()).toMatchObject({ texts: 1, deleted_texts: 1, requests: 1 })
})

test('is refused when there are others than were counted, and where nothing is found', async () => {
  await prepare()
  const start = (input: ErasureInput) => startErasure(bench.db, backups(), maya, model, input)
  await expect(start({ ...search, expected_texts: 3 })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'expected_texts is 3, but this would erase 2 texts. Nothing was erased. Count again.',
  })
  await expect(start({ filter: { q: 'nobody' }, expected_texts: 0 })).rejects.toMatchObject({
    message: 'Nothing was found that could be erased.',
  })
})

test('goes on where a runner was lost, and forgets a view that looks for it', async () => {
  const { db } = bench
  model = await bench.createModel()
  const texts = manyTexts(1_200, 2).map(({ text }) => ({ text: `${text} ${NAME}` }))
  await bench.upload(model, [...texts, ...trainingTexts()])
  model = (await findModelById(db.read, model.id)) as ModelRow
  await saveView(db, systemActor, model, { name: 'Hers', query: `q=${NAME}` })
  const { id } = await startErasure(db, backups(), maya, model, {
    ...search,
    expected_texts: 1_200,
  })
  const job = await leased(erasing).take(contextOf(db, ''))
  const stop = new AbortController()
  const working = job?.(stop.signal)
  await until(async () => {
    const row = await findErasure(db.read, model.id, id)
    return row?.finishedAt || (row?.done ?? 0) > 0 ? row : null
  })
  stop.abort()
  await working
  await workOff(db, [leased(erasing)])
  const ended = await until(async () => {
    const row = await findErasure(db.read, model.id, id)
    return row?.finishedAt ? row : null
  })
  expect(ended).toMatchObject({
    state: 'finished',
    done: 1_200,
    counts: { texts: 1_200, views: 1 },
  })
  expect(filesWith(db.folder, NAME)).toEqual([])
  const left = 'SELECT count(*) FROM samples WHERE model_id = ?'
  expect(await selectByHand(db.read, left, model.id)).toEqual([trainingTexts().length])
})
