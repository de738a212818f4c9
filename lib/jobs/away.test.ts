import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '@/db/connection/open'
import { findRun } from '@/db/training/runs'
import { systemActor } from '@/lib/contracts/actor'
import { testServer } from '@/lib/env'
import { createModel } from '@/lib/services/models/create-model'
import { startRun } from '@/lib/services/runs/start-run'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { selectByHand } from '@/lib/testing/database/by-hand'
import { cuttable } from '@/lib/testing/database/cuttable-server'
import { openOnServer, type TemporaryDatabase } from '@/lib/testing/database/temporary-database'
import { contextOf } from '@/lib/testing/jobs/test-jobs'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { leased } from './leased'
import { training } from './training'

const server = testServer()

/** A server that was away for a moment, and answers again before anybody looks. */
describe.skipIf(server === undefined)('a job whose connection is cut', () => {
  let kept: TemporaryDatabase
  let way: Awaited<ReturnType<typeof cuttable>>
  let db: Awaited<ReturnType<typeof openDatabase>>
  beforeEach(async () => {
    kept = await openOnServer(String(server))
    way = await cuttable(kept.address)
    db = await openDatabase(way.address, kept.folder)
  })
  afterEach(async () => {
    await db.close()
    await way.cut()
    await kept.remove()
  })

  async function startTraining() {
    const model = await createModel(db, systemActor, { name: 'T', train_automatically: false })
    await uploadSamples(db, systemActor, model, { data: trainingTexts() })
    return (await startRun(db, systemActor, model)).id
  }
  const cutAndMend = async () => {
    await way.cut()
    await way.mend()
  }
  const workOnce = async (work: (typeof training)['work']) => {
    const job = await leased({ ...training, work }).take(contextOf(db, ''))
    await job?.(new AbortController().signal)
  }

  test('while it reads waits to be begun again, which is no attempt', async () => {
    const id = await startTraining()
    await workOnce(async () => {
      await db.snapshot(async ({ read }) => {
        await selectByHand(read, 'SELECT 1')
        await cutAndMend()
        await selectByHand(read, 'SELECT 1')
      })
      throw new Error('It read nevertheless.')
    })
    expect(await findRun(kept.read, id)).toMatchObject({
      state: 'running',
      runner: null,
      attempts: 0,
      error: null,
    })
  })

  test('before its end is written ends as it would have', async () => {
    const id = await startTraining()
    await workOnce(async () => {
      await cutAndMend()
      return { state: 'finished', finishedAt: new Date() }
    })
    expect(await findRun(kept.read, id)).toMatchObject({ state: 'finished', attempts: 1 })
  })
})
