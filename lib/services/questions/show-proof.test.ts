import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAnalysing } from '@/db/questions/analyses'
import { systemActor } from '@/lib/contracts/actor'
import type { Proof } from '@/lib/contracts/proof'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { proofReady } from '@/lib/testing/jobs/proof-ready'
import { sampleIdsOf, tagIdOf, twoVersions } from '@/lib/testing/jobs/two-versions'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { BAD, GOOD, TEXTS } from '@/lib/testing/texts/six-tags'
import { listFlips } from './list-flips'
import { showProof } from './show-proof'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const textsOf = ({ both_right, both_wrong, only_baseline, only_candidate }: Proof) =>
  both_right + both_wrong + only_baseline + only_candidate

describe('the verdict', () => {
  test('is “better” where the sandbox plainly is, with every text counted once', async () => {
    const model = await twoVersions(bench, { first: BAD, second: GOOD })
    const proof = await proofReady(bench.db, model)
    expect(proof).toMatchObject({
      verdict: 'better',
      candidate: 2,
      baseline: 1,
      texts: 480,
      tries: 1,
      new_texts: 0,
      left_out: { copies: 0, seen: 0, tags: 0 },
      with_seen: null,
    })
    expect(textsOf(proof)).toBe(480)
    expect(proof.sure).toBeGreaterThan(0.975)
    expect(proof.accuracy.low).toBeGreaterThan(0)
  })

  test('is “worse” where production plainly is better, and a roll back reverses it', async () => {
    const model = await twoVersions(bench, { first: GOOD, second: BAD })
    const worse = await proofReady(bench.db, model)
    expect(worse.verdict).toBe('worse')
    const back = await proofReady(bench.db, model, { version: 1, against: 2 })
    expect(back).toMatchObject({
      verdict: 'better',
      only_candidate: worse.only_baseline,
      only_baseline: worse.only_candidate,
    })
    expect(back.accuracy.difference).toBeCloseTo(-worse.accuracy.difference, 12)
  })

  test('is never “equal”: two trainings of the same data cannot be told apart yet', async () => {
    const model = await twoVersions(bench, { first: GOOD, second: {} })
    expect(await proofReady(bench.db, model)).toMatchObject({
      verdict: 'unproven',
      only_baseline: 0,
      only_candidate: 0,
      accuracy: { difference: 0 },
    })
  })

  test('of a multi-tag model is about the exact tags, with micro F1 beside it', async () => {
    const texts = TEXTS.map(({ text, tags }, index) => ({
      text: `${text} ${index % 2 ? 'urgently' : 'calmly'}`,
      tags: index % 2 ? [...tags, 'Urgent'] : tags,
    }))
    const model = await twoVersions(bench, { first: BAD, second: GOOD, texts })
    const proof = await proofReady(bench.db, model)
    expect(proof).toMatchObject({ multi: true, texts: 480, verdict: 'better' })
    expect(proof.micro_f1?.candidate).toBeGreaterThan(proof.micro_f1?.baseline ?? 1)
  })
})

describe('asking', () => {
  test('needs something in production', async () => {
    const model = await bench.trainedModel(TEXTS, GOOD)
    await expect(showProof(bench.db, model, {}, 'ask')).rejects.toMatchObject({
      code: 'MODEL_STATE_ERROR',
    })
  })

  test('of a version against itself finds nothing, and refuses nothing', async () => {
    const model = await twoVersions(bench, { first: GOOD, second: GOOD })
    const proof = await showProof(bench.db, model, { version: 1 }, 'ask')
    expect(proof).toMatchObject({ state: 'ready', result: null, stale: 0 })
    const own = { kind: 'fixed', version: 1, limit: 10 } as const
    expect((await listFlips(bench.db, model, own)).items).toEqual([])
  })

  test('while texts are tagged, the last proof is answered with how old it is', async () => {
    const model = await twoVersions(bench, { first: BAD, second: GOOD })
    const { revision } = await proofReady(bench.db, model)
    const ids = await sampleIdsOf(bench, model, 1)
    await tagSamples(bench.db, systemActor, model, {
      ids,
      set_tags: [await tagIdOf(bench, model, 'Tag c')],
      chosen_by: 'person',
    })
    const proof = await showProof(bench.db, await bench.reread(model), {}, 'ask')
    expect(proof).toMatchObject({ stale: 1, result: { revision } })
    expect(await isAnalysing(bench.db.read, { modelId: model.id, kind: 'proof' })).toBe(false)
  })

  test('lists the texts that only one version got right, with both answers', async () => {
    const model = await twoVersions(bench, { first: BAD, second: GOOD })
    const proof = await proofReady(bench.db, model)
    const fixed = await listFlips(bench.db, model, { kind: 'fixed', limit: 50 })
    const broken = await listFlips(bench.db, model, { kind: 'broken', limit: 50 })
    expect(fixed.count).toEqual({ value: proof.only_candidate, exact: true })
    expect(broken.count.value).toBe(proof.only_baseline)
    expect(fixed.items).toHaveLength(50)
    for (const { tags, from, to } of fixed.items) {
      expect(to).toEqual(tags)
      expect(from).not.toEqual(tags)
    }
    const sureness = fixed.items.map((flip) => flip.from_confidence)
    expect(sureness).toEqual(sureness.toSorted((a, b) => b - a))
  })
})
