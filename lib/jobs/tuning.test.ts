import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { currentSettings } from '@/db/models/settings'
import { readTrialAnswers } from '@/db/training/trial-chunks'
import { trialsOf } from '@/db/training/trials'
import { insertTuning, type TuningRow, tuningLease } from '@/db/training/tunings'
import { decodeAnswers } from '@/lib/answering/answers-file'
import { systemActor } from '@/lib/contracts/actor'
import type { TuningProgress } from '@/lib/contracts/tuning'
import { listChanges } from '@/lib/services/changes/list-changes'
import { undoChange } from '@/lib/services/changes/undo-change'
import { editModel } from '@/lib/services/models/edit-model'
import { listRuns } from '@/lib/services/runs/list-runs'
import { cancelTuning } from '@/lib/services/tunings/cancel-tuning'
import { showTuning } from '@/lib/services/tunings/show-tuning'
import { startTuning } from '@/lib/services/tunings/start-tuning'
import { sandboxVersion } from '@/lib/services/versions/sandbox-version'
import { runEnded } from '@/lib/testing/jobs/test-jobs'
import { tuningEnded, tuningTried } from '@/lib/testing/jobs/tuning-ended'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { hiddenParts } from '@/lib/testing/texts/hidden-parts'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

let bench: Workbench
let model: ModelRow
beforeEach(async () => {
  bench = await openWorkbench()
  model = await bench.createModel()
})
afterEach(() => bench.close())

const LONG = 600
const page = { limit: 50 }

async function start(): Promise<number> {
  return (await startTuning(bench.db, systemActor, model, LONG)).id
}

const settings = () => currentSettings(bench.db.read, model.id)

describe('a search', () => {
  test('finds settings that are better, writes them to the sandbox and trains with them', async () => {
    await bench.upload(model, hiddenParts(200))
    const before = await settings()
    const id = await start()
    expect((await tuningEnded(bench.db, id)).progress?.outcome).toBe('applied')
    const [run] = (await listRuns(bench.db, model, page)).items
    await runEnded(bench.db, run?.id ?? 0)

    const tuning = await showTuning(bench.db, model, id)
    const [best] = tuning.candidates
    const tried = tuning.candidates.length
    expect(tuning).toMatchObject({ state: 'finished', version: 1, progress: { tried, share: 1 } })
    expect(best?.settings).toEqual(await settings())
    expect(best?.settings.char_ngram_range).not.toBeNull()
    const first = tuning.candidates.find(({ number }) => number === 1)
    expect(first).toMatchObject({ settings: before, folds: 10, texts: 200, state: 'finished' })
    expect(best?.accuracy).toBeGreaterThan((first?.accuracy ?? 1) + 0.2)

    const version = await sandboxVersion(bench.db, model.id)
    expect(version).toMatchObject({ tuning: { id, tried }, accuracy: best?.accuracy })
    const [change] = (await listChanges(bench.db, systemActor, model, page)).items
    expect(change?.summary).toMatch(
      new RegExp(`^Auto-tune: best of ${tried}\\. Changed .*character groups`),
    )
    await undoChange(bench.db, systemActor, model, change?.revision ?? 0)
    expect(await settings()).toEqual(before)
  })

  test('keeps the out-of-fold answers of every trial, dropped ones with the folds they had', async () => {
    await bench.upload(model, hiddenParts(200))
    const id = await start()
    await tuningEnded(bench.db, id)
    const trials = await trialsOf(bench.db.read, id)
    expect(trials.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      trials.map((_, index) => index + 1),
    )
    expect(trials.some(({ state }) => state === 'dropped')).toBe(true)
    for (const { id: own, folds, texts, accuracy, state } of trials) {
      const file = decodeAnswers(await readTrialAnswers(bench.db.read, own))
      const right = file.answerTags.filter((tag, row) => tag === file.tags[row]).length
      expect([file.sampleIds.length, right / texts]).toEqual([texts, accuracy])
      expect(state === 'finished').toBe(folds === 10)
    }
  })

  test('changes nothing when nothing is better than the current settings', async () => {
    await bench.upload(model, trainingTexts())
    const { revision } = await bench.reread(model)
    const before = await settings()
    const id = await start()
    const { state, progress } = await tuningEnded(bench.db, id)
    expect([state, progress?.outcome, progress?.best?.number]).toEqual([
      'finished',
      'current_best',
      1,
    ])
    expect(await settings()).toEqual(before)
    expect((await bench.reread(model)).revision).toBe(revision)
    expect((await listRuns(bench.db, model, page)).items).toEqual([])
  })

  test('leaves settings alone that were changed while it searched', async () => {
    // So many that the search goes on long after its first trial.
    await bench.upload(model, hiddenParts(3_000))
    const id = await start()
    await tuningTried(bench.db, id, 1)
    await editModel(bench.db, systemActor, model, { preprocess_numbers: false })
    const changed = await settings()
    const { state, progress } = await tuningEnded(bench.db, id)
    expect([state, progress?.outcome]).toEqual(['finished', 'settings_changed'])
    expect(progress?.best?.number).toBeGreaterThan(1)
    expect(await settings()).toEqual(changed)
    expect((await listRuns(bench.db, model, page)).items).toEqual([])
  })

  test('ends within a moment when it is cancelled, and changes nothing', async () => {
    await bench.upload(model, manyTexts(3_000, 20))
    const before = await settings()
    const id = await start()
    await tuningTried(bench.db, id, 1)
    await cancelTuning(bench.db, model, id)
    expect(await tuningEnded(bench.db, id)).toMatchObject({ state: 'cancelled', error: null })
    expect(await settings()).toEqual(before)
    await expect(cancelTuning(bench.db, model, id)).rejects.toThrow('has ended already')
  })

  test('says in words what is missing, or that one is under way', async () => {
    await expect(start()).rejects.toMatchObject({
      code: 'REQUEST_PARAMS_ERROR',
      message: expect.stringContaining('Training cannot start'),
    })
    await bench.upload(model, manyTexts(3_000, 20))
    const id = await start()
    await expect(start()).rejects.toMatchObject({ code: 'CONFLICT' })
    await cancelTuning(bench.db, model, id)
    await tuningEnded(bench.db, id)
  })
})

describe('a search that was interrupted', () => {
  async function interrupted(change: Partial<TuningRow>): Promise<number> {
    const { revision } = await bench.reread(model)
    return bench.db.write(async (tx) => {
      const asked = { modelId: model.id, budgetSeconds: LONG, askedBy: 'Maya', userId: null }
      const { id } = await insertTuning(tx, asked, new Date())
      const heartbeatAt = new Date(0)
      const lost = { state: 'running', runner: 'gone', heartbeatAt, revision, ...change } as const
      await tuningLease.update(tx, id, ['queued'], lost)
      return id
    })
  }

  const used: TuningProgress = {
    tried: 0,
    dropped: 0,
    best: null,
    share: 1,
    seconds_left: 0,
    outcome: null,
  }

  test('does not get the time again that it had used', async () => {
    await bench.upload(model, trainingTexts())
    const id = await interrupted({ progress: used })
    expect((await tuningEnded(bench.db, id)).progress?.outcome).toBe('too_short')
  })

  test('searches on the texts of its revision, whatever was added since', async () => {
    await bench.upload(model, trainingTexts())
    const { revision } = await bench.reread(model)
    await bench.upload(model, hiddenParts(50))
    const id = await interrupted({ revision })
    await tuningEnded(bench.db, id)
    const [first] = await trialsOf(bench.db.read, id)
    expect(first?.texts).toBe(48)
  })

  test('is given up when it has ended its runner three times', async () => {
    await bench.upload(model, trainingTexts())
    const id = await interrupted({ attempts: 3 })
    expect(await tuningEnded(bench.db, id)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('3 times'),
    })
  })
})
