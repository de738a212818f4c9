import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findRun, runLease } from '@/db/training/runs'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import type { UploadInput } from '@/lib/contracts/upload'
import { createModel } from '@/lib/services/models/create-model'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { cancelRun } from './cancel-run'
import { listRuns } from './list-runs'
import { modelRun } from './model-run'
import { queueRun } from './queue-run'
import { startRun } from './start-run'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
})
afterEach(() => db.remove())

const maya: Actor = { kind: 'user', userId: 'u1', tokenId: null, name: 'Maya', role: 'owner' }
const reads = (runId: number, revision: number) => {
  const reading = { state: 'running', revision, readAt: new Date() } as const
  return db.write((tx) => runLease.update(tx, runId, ['queued'], reading))
}
const upload = (data: UploadInput['data'] = trainingTexts()) =>
  uploadSamples(db, maya, model, { data })

describe('asking for a training', () => {
  test('that cannot start is refused in words, and there is no run', async () => {
    await upload([{ text: 'The invoice is wrong', tags: ['Billing'] }])
    await expect(startRun(db, maya, model)).rejects.toMatchObject({
      code: 'REQUEST_PARAMS_ERROR',
      message: expect.stringContaining('Tag one more text as Billing.'),
    })
    expect((await listRuns(db, model, { limit: 10 })).items).toEqual([])
  })

  test('queues a run, which expects the next version number', async () => {
    await upload()
    expect(await startRun(db, maya, model)).toMatchObject({
      state: 'queued',
      version: 1,
      automatic: false,
      asked_by: 'Maya',
      progress: { phase: 'waiting', share: 0 },
    })
  })

  test('again answers the run that has not read its data, and makes a new one once it has', async () => {
    await upload()
    const first = await startRun(db, maya, model)
    expect(await startRun(db, maya, model)).toEqual(first)
    await reads(first.id, 1)
    const second = await startRun(db, maya, model)
    expect(second.id).not.toBe(first.id)
    expect(second.version).toBe(2)
  })

  test('replaces an automatic run that has read older data, and says so on that', async () => {
    await upload()
    const { id } = await queueRun(db, { modelId: model.id, automatic: true, askedBy: 'Langur' })
    await reads(id, 1)
    await upload([{ text: 'One more about my bill', tags: ['Billing'] }])
    const asked = await startRun(db, maya, model)
    expect(asked).toMatchObject({ state: 'queued', automatic: false })
    expect(await findRun(db.read, id)).toMatchObject({
      cancelRequested: true,
      warnings: ['Replaced by the training that Maya asked for: it had read older data.'],
    })
  })

  test('leaves an automatic run alone that has read the data as they are, and one that was asked for', async () => {
    await upload()
    const automatic = await queueRun(db, { modelId: model.id, automatic: true, askedBy: 'Langur' })
    await reads(automatic.id, 1)
    const first = await startRun(db, maya, model)
    await reads(first.id, 1)
    await upload([{ text: 'One more about my bill', tags: ['Billing'] }])
    await startRun(db, maya, model)
    expect((await findRun(db.read, first.id))?.cancelRequested).toBe(false)
    expect((await findRun(db.read, automatic.id))?.cancelRequested).toBe(true)
  })

  test('makes a run that Langur had queued by itself a person’s', async () => {
    await upload()
    await queueRun(db, { modelId: model.id, automatic: true, askedBy: 'Langur' })
    const token: Actor = { ...maya, kind: 'token', tokenId: 1, name: 'Zendesk' }
    const asked = await startRun(db, token, model)
    expect(asked).toMatchObject({ automatic: false, asked_by: 'API token Zendesk' })
    expect((await listRuns(db, model, { limit: 10 })).count.value).toBe(1)
  })
})

describe('cancelling', () => {
  test('ends a queued run at once, and pages do not show it any more', async () => {
    await upload()
    const { id } = await startRun(db, maya, model)
    expect(await cancelRun(db, model, id)).toMatchObject({ state: 'cancelled', version: null })
    expect(await modelRun(db, model.id)).toBeNull()
  })

  test('is refused when the run has ended, or is another model’s', async () => {
    await upload()
    const { id } = await startRun(db, maya, model)
    await cancelRun(db, model, id)
    await expect(cancelRun(db, model, id)).rejects.toMatchObject({ code: 'CONFLICT' })
    const other = await createModel(db, maya, { name: 'Mails' })
    await expect(cancelRun(db, other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
