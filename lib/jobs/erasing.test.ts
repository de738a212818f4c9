import { afterEach, beforeEach, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { findRun, takeRun } from '@/db/training/runs'
import { findTuning, takeTuning } from '@/db/training/tunings'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import { deleteModel } from '@/lib/services/models/delete-model'
import { startRun } from '@/lib/services/runs/start-run'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { startTuning } from '@/lib/services/tunings/start-tuning'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { workOff } from '@/lib/testing/jobs/test-jobs'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { erasing } from './erasing'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
  await uploadSamples(db, systemActor, model, { data: trainingTexts() })
})
afterEach(() => db.remove())

const aMinuteAgo = () => new Date(Date.now() - 60_000)
const soon = () => new Date(Date.now() + 60_000)

test('a deleted model is erased also when its training lost its runner', async () => {
  await startRun(db, systemActor, model)
  await db.write((tx) => takeRun(tx, 'gone', aMinuteAgo(), new Date(0)))
  await deleteModel(db, systemActor, model)
  await workOff(db, [erasing])
  expect(await findModelById(db.read, model.id)).toBeNull()
})

test('a deleted model is erased also when its search lost its runner', async () => {
  await startTuning(db, systemActor, model, 60)
  await db.write((tx) => takeTuning(tx, 'gone', aMinuteAgo(), new Date(0)))
  await deleteModel(db, systemActor, model)
  await workOff(db, [erasing])
  expect(await findModelById(db.read, model.id)).toBeNull()
})

test('a deleted model is not erased before the runners of its training and search have let go', async () => {
  const run = await startRun(db, systemActor, model)
  const search = await startTuning(db, systemActor, model, 60)
  await db.write((tx) => takeRun(tx, 'here', soon(), new Date(0)))
  await db.write((tx) => takeTuning(tx, 'here', soon(), new Date(0)))
  await deleteModel(db, systemActor, model)
  await workOff(db, [erasing])
  expect(await findModelById(db.read, model.id)).not.toBeNull()
  const asked = { state: 'running', runner: 'here', cancelRequested: true }
  expect(await findRun(db.read, run.id)).toMatchObject(asked)
  expect(await findTuning(db.read, search.id)).toMatchObject(asked)
})
