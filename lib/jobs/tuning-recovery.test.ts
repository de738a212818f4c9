import type { ChildProcess } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { type TrialRow, trialsOf } from '@/db/training/trials'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { startTuning } from '@/lib/services/tunings/start-tuning'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { tuningEnded, tuningTried } from '@/lib/testing/jobs/tuning-ended'
import { ended, startRunner } from '@/lib/testing/processes/start-runner'
import { manyTexts } from '@/lib/testing/texts/many-texts'

const LONG = 600

let db: TemporaryDatabase
let model: ModelRow
let runner: ChildProcess
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
  await uploadSamples(db, systemActor, model, { data: manyTexts(1_500, 3) })
})
afterEach(async () => {
  runner.kill('SIGKILL')
  await ended(runner)
  await db.remove()
})

test('kill -9 of the job runner in a search: the next one goes on where it was, to the same end', async () => {
  runner = await startRunner(db.folder)
  const whole = (await startTuning(db, systemActor, model, LONG)).id
  await tuningEnded(db, whole)

  const cut = (await startTuning(db, systemActor, model, LONG)).id
  await tuningTried(db, cut, 2)
  runner.kill('SIGKILL')
  await ended(runner)
  const before = await trialsOf(db.read, cut)
  runner = await startRunner(db.folder)
  expect(await tuningEnded(db, cut)).toMatchObject({ state: 'finished', attempts: 2 })

  const after = await trialsOf(db.read, cut)
  expect(after.filter(({ id }) => before.some((row) => row.id === id))).toEqual(before)
  expect(after.map(withoutTimes)).toEqual((await trialsOf(db.read, whole)).map(withoutTimes))
  // Two whole searches; a bound for what hangs.
}, 300_000)

function withoutTimes({ number, state, settings, folds, accuracy, macroF1 }: TrialRow) {
  return { number, state, settings, folds, accuracy, macroF1 }
}
