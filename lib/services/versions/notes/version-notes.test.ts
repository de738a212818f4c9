import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { showReport } from '@/lib/services/versions/show-report'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { editVersionNote } from './edit-version-note'
import { listVersionNotes } from './list-version-notes'

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
  model = await bench.trainedModel(trainingTexts())
  await bench.train(model)
})
afterAll(() => bench.close())

const edit = (number: number, change: Parameters<typeof editVersionNote>[4]) =>
  editVersionNote(bench.db, systemActor, model, number, change)

test('a name, a note and a pin come one by one, and the version stays as it is', async () => {
  const before = await showReport(bench.db, model, 1)
  await edit(1, { name: 'before the sale' })
  await edit(1, { note: 'without stopwords' })
  await edit(1, { pinned: true })
  await edit(2, { note: 'the next' })
  const { items } = await listVersionNotes(bench.db, model)
  expect(items).toMatchObject([
    { version: 2, name: '', note: 'the next', pinned: false },
    { version: 1, name: 'before the sale', note: 'without stopwords', pinned: true },
  ])
  expect(await showReport(bench.db, model, 1)).toEqual(before)
})

test('a version that does not exist has no note', async () => {
  await expect(edit(9, { name: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
