import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bulkLease, insertBulkWrite } from '@/db/models/bulk-writes'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { findRun, insertRun, newestAskedRun, type RunRow, runLease } from '@/db/training/runs'
import type { Actor } from '@/lib/contracts/actor'
import type { BulkWork } from '@/lib/contracts/bulk-write'
import { editModel } from '@/lib/services/models/edit-model'
import { queueRun } from '@/lib/services/runs/queue-run'
import { startRun } from '@/lib/services/runs/start-run'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { deleteTag } from '@/lib/services/tags/delete-tag'
import { sandboxVersion } from '@/lib/services/versions/sandbox-version'
import { addPeople } from '@/lib/testing/database/add-people'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { deploy, deploySandbox } from './deploy'
import { listDeployments } from './list-deployments'
import { productionOf } from './production'

const maya: Actor = { kind: 'user', userId: 'u1', tokenId: null, name: 'Maya', role: 'owner' }
const sam: Actor = { ...maya, userId: 'u2', name: 'Sam' }

/** A deploy without a number, right after what it is about. Trainings are real. */
let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
  await addPeople(bench.db, maya, sam)
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.createModel({ train_automatically: true, deploy_policy: 'off' })
  await send(trainingTexts())
})

type Texts = ReturnType<typeof trainingTexts>
const send = (data: Texts, actor = maya) => uploadSamples(bench.db, actor, model, { data })
const more = (name: string): Texts => [
  { text: `a parcel of ${name} came late`, tags: ['Delivery'] },
  { text: `where does the driver of ${name} stay`, tags: ['Delivery'] },
]
const program = async (patience = {}, actor = maya) =>
  deploySandbox(bench.db, bench.unseen, actor, await bench.reread(model), patience)
const inProduction = async () => (await productionOf(bench.db, model.id))?.version ?? null
const isRefused = (why: string | RegExp) => ({
  code: 'MODEL_STATE_ERROR',
  message: expect.stringMatching(why),
})
const NOW = { mostMs: 0 }

/** A training of this model as it is, in the hands of a runner that is not heard of again. */
function heldRun({ automatic }: { automatic: boolean }): Promise<number> {
  return bench.db.write(async (tx) => {
    const revision = (await findModelById(tx, model.id))?.revision ?? 0
    const asked = { modelId: model.id, automatic, askedBy: automatic ? 'Langur' : 'Maya' }
    const { id } = await insertRun(tx, asked, new Date())
    const taken = { state: 'running', runner: 'other', readAt: new Date(), revision } as const
    await runLease.update(tx, id, ['queued'], { ...taken, heartbeatAt: tomorrow() })
    return id
  })
}

const tomorrow = () => new Date(Date.now() + 24 * 60 * 60 * 1_000)

async function end(id: number, how: Partial<RunRow>): Promise<void> {
  const ended = { runner: null, finishedAt: new Date(), ...how }
  await bench.db.write((tx) => runLease.update(tx, id, ['running'], ended))
}

/** A version 1 in production that has read everything. */
async function live(): Promise<void> {
  await bench.train(model)
  await program()
}

describe('right after a training was asked for', () => {
  test('the first deploy waits for its version', async () => {
    await startRun(bench.db, maya, model)
    expect(await program()).toEqual({ version: 1, left_out: null })
    expect(await inProduction()).toBe(1)
  })

  test('with a version live already its version is deployed, by the page’s call too', async () => {
    await live()
    await send(more('Ada'))
    await startRun(bench.db, maya, model)
    expect(await program()).toEqual({ version: 2, left_out: null })
    await startRun(bench.db, maya, model)
    const input = { reason: 'Asked for twice' }
    expect(await deploy(bench.db, bench.unseen, maya, model, input)).toMatchObject({ version: 3 })
  })

  test('whoever asks twice gets the second', async () => {
    const first = await startRun(bench.db, maya, model)
    await until(async () => (await findRun(bench.db.read, first.id))?.readAt)
    await startRun(bench.db, maya, model)
    expect(await program()).toMatchObject({ version: 2 })
  })

  test('what is changed in between by the same person or program is part of it', async () => {
    await live()
    await send(more('Ada'))
    const { id } = await startRun(bench.db, maya, model)
    await until(async () => (await findRun(bench.db.read, id))?.readAt)
    const [tag] = (await listTags(bench.db.read, model.id)).filter(
      ({ name }) => name === 'Delivery',
    )
    await deleteTag(bench.db, maya, model, { tagId: tag?.id ?? 0, moveTo: null })
    await program()
    const { revision } = await bench.reread(model)
    const sandbox = await sandboxVersion(bench.db, model.id)
    expect(sandbox).toMatchObject({ revision, number: await inProduction() })
  })

  test('one that fails deploys nothing and says why, also when it has failed before', async () => {
    await live()
    await send(more('Ada'))
    await end(await heldRun({ automatic: false }), { state: 'failed', error: 'Memory ran out.' })
    const refused = isRefused(
      /^Nothing is deployed: the training that Maya asked for failed\. Memory ran out\.$/,
    )
    await expect(program()).rejects.toMatchObject(refused)
    await expect(program({}, sam)).rejects.toMatchObject(refused)
    expect(await inProduction()).toBe(1)
  })

  test('one that is cancelled meanwhile deploys nothing', async () => {
    await live()
    const id = await heldRun({ automatic: false })
    // It may be refused before its end is awaited.
    const refused = expect(program()).rejects.toMatchObject(isRefused('asked for was cancelled'))
    // All that it asks before it waits is answered by then.
    await setImmediate()
    await end(id, { state: 'cancelled' })
    await refused
  })

  test('one that takes too long deploys nothing, and says how far it is', async () => {
    await live()
    await startRun(bench.db, maya, model)
    await expect(program(NOW)).rejects.toMatchObject(
      isRefused(
        /^Nothing is deployed: the training that Maya asked for (has not begun yet|is \d+% done)\. Ask again in a moment\.$/,
      ),
    )
    expect(await inProduction()).toBe(1)
    expect(await program()).toMatchObject({ version: 2 })
  })

  test('whoever hangs up deploys nothing', async () => {
    await startRun(bench.db, maya, model)
    const caller = new AbortController()
    const deployed = program({ signal: caller.signal })
    caller.abort(new Error('gone'))
    await expect(deployed).rejects.toThrow('gone')
    expect(await inProduction()).toBeNull()
  })
})

describe('without a training that was asked for', () => {
  test('what the same person or program has sent is trained first', async () => {
    expect(await program()).toEqual({ version: 1, left_out: null })
    await send(more('Ada'))
    expect(await program()).toEqual({ version: 2, left_out: null })
    expect(await sandboxVersion(bench.db, model.id)).toMatchObject({ texts: 50, automatic: false })
  })

  test('an automatic training that has read it is enough', async () => {
    await queueRun(bench.db, { modelId: model.id, automatic: true, askedBy: 'Langur' })
    expect(await program()).toMatchObject({ version: 1 })
    expect(await sandboxVersion(bench.db, model.id)).toMatchObject({ number: 1, automatic: true })
  })

  test('one that has read less makes room for one that reads all', async () => {
    const id = await heldRun({ automatic: true })
    await send(more('Ada'))
    const deployed = program()
    await until(async () => (await findRun(bench.db.read, id))?.cancelRequested || null)
    await end(id, { state: 'cancelled' })
    expect(await deployed).toMatchObject({ version: 1 })
    expect(await sandboxVersion(bench.db, model.id)).toMatchObject({ texts: 50 })
  })

  test('what cannot be trained deploys nothing, and what is missing is said', async () => {
    model = await bench.createModel({ train_automatically: true })
    await send([{ text: 'The invoice is wrong', tags: ['Billing'] }])
    await expect(program()).rejects.toMatchObject(
      isRefused(
        /^Nothing is deployed: no version has read your last change\. Training cannot start/,
      ),
    )
  })

  test('what is still being written for the same person or program is waited for', async () => {
    await live()
    const work: BulkWork = { kind: 'undo', revision: 1 }
    const own = { modelId: model.id, actor: maya, path: null, batch: 'b', work }
    await bench.db.write(async (tx) => {
      const id = await insertBulkWrite(tx, own, new Date())
      const taken = { state: 'running', runner: 'other', heartbeatAt: tomorrow() } as const
      await bulkLease.update(tx, id, ['queued'], taken)
    })
    await expect(program(NOW)).rejects.toMatchObject(isRefused('still being written'))
    expect(await program(NOW, sam)).toMatchObject({ version: 1 })
  })

  test('what others have changed is left out, which the answer and the history say', async () => {
    await bench.train(model)
    await send(more('Ada'), sam)
    const left_out = 'Version 1 has not read what was changed since, last by Sam: Uploaded 2 texts.'
    expect(await program()).toEqual({ version: 1, left_out })
    const { items } = await listDeployments(bench.db, model, { limit: 10 })
    expect(items).toMatchObject([{ version: 1, note: left_out }])
  })

  test('a model that only people train is deployed as it was trained, never without a word', async () => {
    await bench.train(model)
    await editModel(bench.db, maya, model, { train_automatically: false })
    await send(more('Ada'))
    expect(await program()).toMatchObject({ left_out: expect.stringContaining('has not read') })
    await expect(program()).rejects.toMatchObject(
      isRefused(/Version 1 has not read what was changed since, .* Train first\.$/),
    )
    expect(await newestAskedRun(bench.db.read, model.id)).toMatchObject({ askedBy: 'Langur' })
  })
})
