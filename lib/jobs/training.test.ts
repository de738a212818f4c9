import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { insertRun, runLease } from '@/db/training/runs'
import { insertChunk } from '@/db/versions/version-chunks'
import { insertVersion, unfinishedVersions } from '@/db/versions/write-version'
import { systemActor } from '@/lib/contracts/actor'
import { editModel } from '@/lib/services/models/edit-model'
import { cancelRun } from '@/lib/services/runs/cancel-run'
import { startRun } from '@/lib/services/runs/start-run'
import { listSamples } from '@/lib/services/samples/list-samples'
import { deleteTag } from '@/lib/services/tags/delete-tag'
import { showReport } from '@/lib/services/versions/show-report'
import { runEnded, runReached } from '@/lib/testing/jobs/test-jobs'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { createKeptCorpus } from '@/lib/training/read/kept-corpus'

let bench: Workbench
let model: ModelRow
beforeEach(async () => {
  bench = await openWorkbench()
  model = await bench.createModel()
})
afterEach(() => bench.close())

const everything = { limit: 200, order: 'added' } as const

describe('a training', () => {
  test('ends in a version that says what it was made from and how good it is', async () => {
    await bench.upload(model, trainingTexts())
    const version = await bench.train(model)
    expect(version).toMatchObject({ number: 1, revision: 1, texts: 48, accuracy: 1, macro_f1: 1 })
    expect(version.tags.map(({ name }) => name)).toEqual(['Billing', 'Login'])
    const { metrics } = await showReport(bench.db, model, 1)
    expect(metrics).toMatchObject({ texts: 48, folds: 10, multi: false, micro_f1: null })
    expect(metrics.per_tag.map(({ support }) => support)).toEqual([24, 24])
    expect(metrics.confusion).toEqual([
      [24, 0],
      [0, 24],
    ])
  })

  test('leaves an answer with every text: out-of-fold with those it was trained on', async () => {
    await bench.upload(model, [...trainingTexts(), { text: 'My card payment failed twice.' }])
    const version = await bench.train(model)
    const { items } = await listSamples(bench.db, await bench.reread(model), everything)
    const untagged = items.filter(({ tags }) => tags.length === 0)
    expect(untagged.map(({ sandbox }) => sandbox)).toEqual([
      { tags: [version.tags[0]?.id], confidence: expect.any(Number), out_of_fold: false },
    ])
    const tagged = items.filter(({ tags }) => tags.length > 0)
    expect(tagged.every(({ sandbox }) => sandbox?.out_of_fold === true)).toBe(true)
  })

  test('gives the same model for the same data and settings, and another for others', async () => {
    await bench.upload(model, trainingTexts())
    const first = await bench.train(model)
    const second = await bench.train(model)
    expect([second.number, second.model_hash, second.data_hash]).toEqual([
      2,
      first.model_hash,
      first.data_hash,
    ])
    await editModel(bench.db, systemActor, model, { algorithm: 'nb' })
    const third = await bench.train(model)
    expect(third.model_hash).not.toBe(first.model_hash)
    expect(third.data_hash).not.toBe(first.data_hash)
  })

  test('gives the same model whether its texts had been read before or not', async () => {
    await bench.upload(model, trainingTexts())
    await bench.train(model)
    await editModel(bench.db, systemActor, model, { algorithm: 'nb', max_features: 100 })
    const reused = await bench.train(model)
    const fresh = await openWorkbench({ keptCorpus: createKeptCorpus(0) })
    const own = await fresh.createModel({ algorithm: 'nb', max_features: 100 })
    await fresh.upload(own, trainingTexts())
    expect((await fresh.train(own)).model_hash).toBe(reused.model_hash)
    await fresh.close()
  })

  test('learns from untagged texts where most are, and not where the settings forbid it', async () => {
    const untagged = trainingTexts().map(({ text }) => ({ text: `${text} please and thanks` }))
    const more = manyTexts(40, 2).map(({ text }) => ({ text }))
    await bench.upload(model, [...trainingTexts(), ...untagged, ...more])
    const learnt = await bench.train(model)
    expect(learnt.warnings).toEqual([expect.stringMatching(/^Few texts are tagged, so it also/)])
    await editModel(bench.db, systemActor, model, { learn_from_untagged: false })
    const own = await bench.train(model)
    expect(own.warnings).toEqual([])
    expect(own.model_hash).not.toBe(learnt.model_hash)
    expect(own.data_hash).not.toBe(learnt.data_hash)
  })

  test('answers sets of tags once texts have several', async () => {
    const texts = trainingTexts().map((item, index) =>
      index % 3 === 0 ? { ...item, tags: [...item.tags, 'Urgent'] } : item,
    )
    await bench.upload(model, texts)
    await bench.train(model)
    const { metrics } = await showReport(bench.db, model, 1)
    expect(metrics).toMatchObject({ multi: true, confusion: null, micro_f1: expect.any(Number) })
    const textsOfTags = metrics.details?.tag_reliability?.map(({ bins }) =>
      bins.reduce((sum, { texts }) => sum + texts, 0),
    )
    expect(textsOfTags).toEqual([48, 48, 48])
  })

  test('answers a tag with a single text, and says that it has no score', async () => {
    await bench.upload(model, [
      ...trainingTexts(),
      { text: 'I want my money back', tags: ['Refund'] },
    ])
    const version = await bench.train(model)
    expect(version.tags.map(({ name }) => name)).toEqual(['Billing', 'Login', 'Refund'])
    expect(version.warnings).toEqual([
      'Answered, but without a score of their own until more texts are tagged, because all their texts are held out together; they count as 0 in macro F1: “Refund”.',
    ])
    const { metrics } = await showReport(bench.db, model, 1)
    expect(metrics.left_out).toEqual([])
    expect(metrics.per_tag.map(({ is_scored }) => is_scored)).toEqual([true, true, false])
  })
})

describe('a training that does not come to its end', () => {
  test('ends within a moment when it is cancelled, and leaves nothing behind', async () => {
    await bench.upload(model, manyTexts(4_000, 20))
    const { id } = await startRun(bench.db, systemActor, model)
    await runReached(bench.db, id, 'folds')
    await cancelRun(bench.db, model, id)
    const run = await runEnded(bench.db, id)
    expect(run).toMatchObject({ state: 'cancelled', error: null })
    await expect(showReport(bench.db, model, 1)).rejects.toThrow('This model has no version 1.')
    expect(await unfinishedVersions(bench.db.read, model.id)).toEqual([])
  })

  test('fails in words when it needs more memory than it may take', async () => {
    const small = await openWorkbench({ memoryBytes: 64 * 2 ** 20 })
    const own = await small.createModel()
    await small.upload(own, trainingTexts())
    expect(await small.run(own)).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(
        /^Training needs about \d+ MB of memory, the limit is 64 MB: take shorter word groups or raise LANGUR_TRAINING_MEMORY\.$/,
      ),
    })
    await small.close()
  })

  test('fails in words when the data was taken away before it was read', async () => {
    await bench.upload(model, trainingTexts())
    const tagId = (await listSamples(bench.db, model, everything)).items[0]?.tags[0] ?? 0
    const asked = { modelId: model.id, automatic: false, askedBy: 'Maya' }
    await deleteTag(bench.db, systemActor, model, { tagId, moveTo: null })
    const { id } = await bench.db.write((tx) => insertRun(tx, asked, new Date()))
    expect(await runEnded(bench.db, id)).toMatchObject({
      state: 'failed',
      error:
        'Training cannot start: two tags need at least two texts each, and only Login has them. Add a second tag.',
    })
  })

  test('fails with an id that is in the log when something is wrong with Langur', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'langur-worker-'))
    const workerFile = join(folder, 'worker.mjs')
    writeFileSync(workerFile, 'throw new Error("broken")')
    const other = await openWorkbench({ workerFile })
    const own = await other.createModel()
    await other.upload(own, trainingTexts())
    const run = await other.run(own)
    expect(run.state).toBe('failed')
    expect(run.error).toMatch(
      /^Training failed unexpectedly\. The log says more under [0-9a-f-]+\.$/,
    )
    await other.close()
    rmSync(folder, { recursive: true })
  })
})

describe('a training that was interrupted', () => {
  test('goes on with the revision that it had read, and removes what it had begun to write', async () => {
    await bench.upload(model, trainingTexts())
    const first = await bench.train(model)
    await bench.upload(model, [{ text: 'The invoice is missing', tags: ['Billing'] }])
    await beginVersion(first.revision)
    const { id } = await bench.db.write(async (tx) => {
      const run = await insertRun(
        tx,
        { modelId: model.id, automatic: false, askedBy: 'Maya' },
        new Date(),
      )
      const lost = {
        state: 'running',
        runner: 'gone',
        readAt: new Date('2025-01-01T00:00:00.123Z'),
        revision: first.revision,
        heartbeatAt: new Date(0),
      } as const
      await runLease.update(tx, run.id, ['queued'], lost)
      return run
    })
    expect(await runEnded(bench.db, id)).toMatchObject({ state: 'finished' })
    const version = await showReport(bench.db, model, 2)
    expect(version).toMatchObject({
      model_hash: first.model_hash,
      data_hash: first.data_hash,
      revision: first.revision,
      trained: '2025-01-01T00:00:00.123Z',
    })
    expect(await unfinishedVersions(bench.db.read, model.id)).toEqual([])
  })

  test('is given up when it has ended its runner three times', async () => {
    await bench.upload(model, trainingTexts())
    const { id } = await bench.db.write(async (tx) => {
      const asked = { modelId: model.id, automatic: false, askedBy: 'Maya' }
      const run = await insertRun(tx, asked, new Date())
      const lost = {
        state: 'running',
        runner: 'gone',
        attempts: 3,
        heartbeatAt: new Date(0),
      } as const
      await runLease.update(tx, run.id, ['queued'], lost)
      return run
    })
    const run = await runEnded(bench.db, id)
    expect(run).toMatchObject({ state: 'failed', error: expect.stringContaining('3 times') })
  })

  async function beginVersion(revision: number): Promise<void> {
    const { metrics, ...report } = await showReport(bench.db, model, 1)
    const at = new Date()
    const draft = {
      modelId: model.id,
      runId: 99,
      revision,
      settings: report.settings,
      tags: report.tags,
      metrics,
      dataHash: '',
      modelHash: '',
      modelBytes: 1,
      engineVersion: '',
      readAt: at,
      durationMs: 0,
      askedBy: 'Maya',
      automatic: false,
      warnings: [],
      tuningId: null,
    }
    await bench.db.write(async (tx) => {
      const { id } = await insertVersion(tx, draft, at)
      await insertChunk(tx, id, 'model', { position: 0, bytes: new Uint8Array(8) })
    })
  }
})
