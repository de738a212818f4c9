import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DATABASE_FILE } from '@/db/connection/open'
import { setMeta } from '@/db/meta'
import type { ModelRow } from '@/db/models/models'
import { findRun } from '@/db/training/runs'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import { startRun } from '@/lib/services/runs/start-run'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { listVersions } from '@/lib/services/versions/list-versions'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { runEnded, runReached } from '@/lib/testing/jobs/test-jobs'
import { ended, startRunner } from '@/lib/testing/processes/start-runner'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { until } from '@/lib/testing/until'

/** The job runner in a process of its own. */
let db: TemporaryDatabase
let model: ModelRow
let runner: ChildProcess
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
  runner = await startRunner(db.folder)
})
afterEach(async () => {
  runner.kill('SIGKILL')
  await ended(runner)
  await db.remove()
})

test('a training whose runner was killed is finished by the next one, and makes one version', async () => {
  const id = await trainUntilFolds()
  runner.kill('SIGKILL')
  await ended(runner)
  const before = await findRun(db.read, id)
  expect(before?.state).toBe('running')

  runner = await startRunner(db.folder)
  expect(await runEnded(db, id)).toMatchObject({
    state: 'finished',
    attempts: 2,
    revision: before?.revision,
    readAt: before?.readAt,
  })
  const { items } = await listVersions(db, model, { limit: 10 })
  expect(items.map(({ number }) => number)).toEqual([1])
})

test('a runner that is stopped in a training leaves it to the next one', async () => {
  const id = await trainUntilFolds()
  runner.send({ type: 'stop' })
  expect(await ended(runner)).toBe(0)

  runner = await startRunner(db.folder)
  expect(await runEnded(db, id)).toMatchObject({ state: 'finished', attempts: 1 })
})

test('a runner moves what was committed out of the log of the database', async () => {
  const long = 'what was committed last '.repeat(400_000)
  await db.write((tx) => setMeta(tx, 'backup_schedule', long))
  const file = join(db.folder, DATABASE_FILE)
  await until(async () => readFileSync(file).includes(long.slice(0, 1_000)) || null)
})

test('a runner ends when the channel to its server closes', async () => {
  runner.disconnect()
  expect(await ended(runner)).toBe(0)
})

async function trainUntilFolds(): Promise<number> {
  await uploadSamples(db, systemActor, model, { data: manyTexts(4_000, 20) })
  const { id } = await startRun(db, systemActor, model)
  await runReached(db, id, 'folds')
  return id
}
