import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findTagByName } from '@/db/models/tags'
import { poolAsOf } from '@/db/questions/untagged-pool'
import { systemActor } from '@/lib/contracts/actor'
import type { Disagreement } from '@/lib/contracts/disagreement'
import { deploySandbox } from '@/lib/services/deployments/deploy'
import { describeModel } from '@/lib/services/models/describe-model'
import { editModel } from '@/lib/services/models/edit-model'
import { listRuns } from '@/lib/services/runs/list-runs'
import { startDueRuns } from '@/lib/services/runs/start-due-runs'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { copyOf } from '@/lib/testing/jobs/copy-of'
import { proofReady } from '@/lib/testing/jobs/proof-ready'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { resultOf } from '@/lib/testing/until'
import { nextDisagreeing } from './next-disagreeing'
import { showDisagreement } from './show-disagreement'

let bench: Workbench
let trained: ModelRow
let model: ModelRow

/** With two tags exactly one of two different answers is right. */
const TEXTS = manyTexts(360, 2)
const TAGGED = 240
const POOL = 120
const tagOf = new Map(TEXTS.map(({ text, tags }) => [text, tags[0] ?? '']))

/** Version 1, in production, knows ten features, version 2 many; the last third of the texts is untagged. */
beforeAll(async () => {
  bench = await openWorkbench()
  trained = await bench.createModel({ algorithm: 'nb', max_features: 10 })
  await bench.upload(trained, TEXTS.slice(0, TAGGED))
  await bench.upload(
    trained,
    TEXTS.slice(TAGGED).map(({ text }) => ({ text })),
  )
  await bench.train(trained)
  await deploySandbox(bench.db, bench.unseen, systemActor, trained)
  await editModel(bench.db, systemActor, trained, { max_features: 2_000 })
  await bench.train(trained)
})
afterAll(() => bench.close())
// To copy it takes less than to train it anew.
beforeEach(async () => {
  model = await copyOf(bench, trained)
})

function ready(): Promise<Disagreement> {
  return resultOf(async () => {
    model = await bench.reread(model)
    return showDisagreement(bench.db, model, {}, 'ask')
  })
}

const queued = async (limit = 100) =>
  nextDisagreeing(bench.db, await bench.reread(model), { limit, skip: new Set() })

/** Tags the next texts of the queue as they shall be. */
async function tagNext(limit: number): Promise<void> {
  for (const { id, text } of await queued(limit)) {
    const tag = await findTagByName(bench.db.read, model.id, tagOf.get(text) ?? '')
    const input = { ids: [id], set_tags: [tag?.id ?? 0], chosen_by: 'disagreement' as const }
    await tagSamples(bench.db, systemActor, model, input)
  }
  model = await bench.reread(model)
}

/** Says of the next texts of the queue that they fit no tag. */
async function judgeNext(limit: number): Promise<void> {
  for (const { id } of await queued(limit)) {
    const input = { ids: [id], fits_no_tag: true as const, chosen_by: 'disagreement' as const }
    await tagSamples(bench.db, systemActor, model, { ...input, expected_tags: [] })
  }
  model = await bench.reread(model)
}

describe('the texts on which two versions disagree', () => {
  test('are untagged ones, counted, and come without any answer', async () => {
    const found = await ready()
    expect(found).toMatchObject({
      candidate: 2,
      baseline: 1,
      untagged: POOL,
      pool: POOL,
      tagged: 0,
    })
    expect(found.disagreeing).toBeGreaterThan(0)
    expect(found.disagreeing).toBeLessThan(POOL)
    const items = await queued()
    expect(items).toHaveLength(found.disagreeing)
    for (const item of items) {
      expect(item).toMatchObject({ tags: [], sandbox: null, chosen_by: 'disagreement' })
    }
  })

  test('stay the same while they are tagged, and the tagged ones leave the queue', async () => {
    const { disagreeing, computed } = await ready()
    await tagNext(3)
    expect(await ready()).toMatchObject({ disagreeing, tagged: 3, computed })
    expect(await queued()).toHaveLength(disagreeing - 3)
  })

  test('are found anew when texts come or go', async () => {
    const { disagreeing } = await ready()
    const [first] = await queued(1)
    await deleteSamples(bench.db, systemActor, model, { ids: [first?.id ?? 0] })
    expect(await ready()).toMatchObject({ pool: POOL - 1, disagreeing: disagreeing - 1 })
  })

  test('leave out copies of what a version has learnt from', async () => {
    await bench.upload(model, [{ text: `${TEXTS[0]?.text} !` }])
    expect(await ready()).toMatchObject({ untagged: POOL + 1, pool: POOL })
  })

  test('of very many untagged texts are looked for in a part that stays the same', async () => {
    const moment = { trained: model.revision, revision: model.revision }
    const part = await poolAsOf(bench.db.read, model.id, moment, 10)
    expect(part.count).toBe(POOL)
    expect(part.samples).toHaveLength(10)
    expect(await poolAsOf(bench.db.read, model.id, moment, 10)).toEqual(part)
    const larger = await poolAsOf(bench.db.read, model.id, moment, 20)
    expect(larger.samples).toEqual(expect.arrayContaining(part.samples))
  })
})

describe('the proof', () => {
  test('waits for all of them: until then the tagged ones are left out', async () => {
    const before = await proofReady(bench.db, model)
    expect(before).toMatchObject({ texts: TAGGED, disagreement: null })
    const { disagreeing } = await ready()
    await tagNext(2)
    const proof = await proofReady(bench.db, model)
    expect(proof).toMatchObject({
      texts: TAGGED,
      chosen_by_model: 0,
      accuracy: before.accuracy,
      disagreement: { pool: POOL, disagreeing, tagged: 2, weighted: false },
    })
  })

  test('then counts them once, and lets the agreeing texts stand for the untagged ones', async () => {
    const { disagreeing } = await ready()
    const agreeing = POOL - disagreeing
    await tagNext(disagreeing)
    const proof = await proofReady(bench.db, model)
    const n = TAGGED + disagreeing
    expect(proof).toMatchObject({
      texts: n,
      chosen_by_model: 0,
      disagreement: { pool: POOL, disagreeing, tagged: disagreeing, agreeing, weighted: true },
    })
    const { both_right, both_wrong, only_candidate, only_baseline } = proof
    const w = 1 + agreeing / (both_right + both_wrong)
    const total = TAGGED + POOL
    expect(proof.accuracy.candidate).toBeCloseTo((w * both_right + only_candidate) / total, 12)
    expect(proof.accuracy.baseline).toBeCloseTo((w * both_right + only_baseline) / total, 12)
    // ψ is −w d / N where they agree, (1 − d) / N and −(1 + d) / N where only one is right
    const d = (only_candidate - only_baseline) / total
    const squares =
      (both_right + both_wrong) * (w * d) ** 2 +
      only_candidate * (1 - d) ** 2 +
      only_baseline * (1 + d) ** 2
    expect(proof.accuracy.difference).toBeCloseTo(d, 12)
    expect(proof.accuracy.standard_error).toBeCloseTo((1.1 * Math.sqrt(squares + 2)) / total, 12)
  })

  test('counts texts that fit no tag as answered: both versions are wrong on them', async () => {
    const before = await proofReady(bench.db, model)
    const { disagreeing } = await ready()
    await judgeNext(3)
    expect(await ready()).toMatchObject({ disagreeing, tagged: 3 })
    expect(await queued()).toHaveLength(disagreeing - 3)
    await tagNext(disagreeing)
    const proof = await proofReady(bench.db, model)
    expect(proof).toMatchObject({
      texts: TAGGED + disagreeing,
      disagreement: { disagreeing, tagged: disagreeing, weighted: true },
    })
    // With two tags the versions disagree where one is right, unless none of them is.
    const oneRight = (of: typeof proof) => of.only_candidate + of.only_baseline
    expect(oneRight(proof) - oneRight(before)).toBe(disagreeing - 3)
    expect(proof.both_wrong).toBe(before.both_wrong + 3)
  })

  test('of a new version counts them as ordinary tags, chosen by a model', async () => {
    const { disagreeing } = await ready()
    await tagNext(disagreeing)
    await bench.train(model)
    expect(await proofReady(bench.db, model)).toMatchObject({
      candidate: 3,
      texts: TAGGED + disagreeing,
      chosen_by_model: disagreeing,
      disagreement: null,
    })
  })
})

describe('automatic training', () => {
  const tomorrow = () => new Date(Date.now() + 24 * 60 * 60 * 1_000)
  const soon = () => new Date(Date.now() + 60_000)
  const automatic = async (now: Date) => {
    await startDueRuns(bench.db, now)
    const { items } = await listRuns(bench.db, model, { limit: 10 })
    return items.filter((run) => run.automatic).length
  }
  const waits = async () =>
    (await describeModel(bench.db, await bench.reread(model))).langur.waits_for_proof

  beforeEach(async () => {
    await ready()
    await editModel(bench.db, systemActor, model, { train_automatically: true })
    await tagNext(1)
  })

  test('waits while disagreements are tagged, for a day', async () => {
    expect(await waits()).toBe(true)
    expect(await automatic(soon())).toBe(0)
    expect(await automatic(tomorrow())).toBe(1)
  })

  test('begins for no text that fits no tag, and waits while such ones are found', async () => {
    await bench.train(model)
    await ready()
    await judgeNext(1)
    expect(await waits()).toBe(true)
    expect((await describeModel(bench.db, model)).langur.changed_since_training).toBe(false)
    expect(await automatic(tomorrow())).toBe(0)
  })

  test('goes on after the deploy', async () => {
    await deploySandbox(bench.db, bench.unseen, systemActor, model)
    expect(await waits()).toBe(false)
    expect(await automatic(soon())).toBe(1)
  })
})
