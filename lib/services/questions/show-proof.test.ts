import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findTagByName } from '@/db/models/tags'
import { isAnalysing } from '@/db/questions/analyses'
import { insertTrialChunk } from '@/db/training/trial-chunks'
import { insertTrial, publishTrial } from '@/db/training/trials'
import { insertTuning } from '@/db/training/tunings'
import { readChunks } from '@/db/versions/version-chunks'
import { systemActor } from '@/lib/contracts/actor'
import type { ModelCreate } from '@/lib/contracts/model'
import type { Proof } from '@/lib/contracts/proof'
import { deploySandbox } from '@/lib/services/deployments/deploy'
import { editModel } from '@/lib/services/models/edit-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { createTag } from '@/lib/services/tags/create-tag'
import { deleteTag } from '@/lib/services/tags/delete-tag'
import { editTag } from '@/lib/services/tags/edit-tag'
import { requireVersion } from '@/lib/services/versions/require-version'
import { changeByHand } from '@/lib/testing/database/by-hand'
import { proofReady } from '@/lib/testing/jobs/proof-ready'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { listFlips } from './list-flips'
import { showProof } from './show-proof'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const GOOD = { algorithm: 'nb', max_features: 2_000 } as const
/** Ten features cannot tell six tags apart. */
const BAD = { algorithm: 'nb', max_features: 10 } as const

const TEXTS = manyTexts(480, 6)

/** A model whose version 1 is in production, and whose version 2 is the sandbox. */
async function twoVersions(
  first: Partial<ModelCreate>,
  second: Partial<ModelCreate>,
  texts = TEXTS,
  between: (model: ModelRow) => Promise<void> = async () => {},
): Promise<ModelRow> {
  const model = await bench.trainedModel(texts, first)
  await deploySandbox(bench.db, bench.unseen, systemActor, model)
  await editModel(bench.db, systemActor, model, second)
  await between(model)
  await bench.train(model)
  return bench.reread(model)
}

const tagId = async (model: ModelRow, name: string) =>
  (await findTagByName(bench.db.read, model.id, name))?.id ?? 0

async function idsOf(model: ModelRow, query: { tag?: number; tagged?: boolean }, limit: number) {
  const page = { limit, order: 'added' } as const
  const { items } = await listSamples(bench.db, model, { ...query, ...page })
  return items.map(({ id }) => id)
}

const textsOf = ({ both_right, both_wrong, only_baseline, only_candidate }: Proof) =>
  both_right + both_wrong + only_baseline + only_candidate

describe('the verdict', () => {
  test('is “better” where the sandbox plainly is, with every text counted once', async () => {
    const model = await twoVersions(BAD, GOOD)
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
    const model = await twoVersions(GOOD, BAD)
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
    const model = await twoVersions(GOOD, {})
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
    const model = await twoVersions(BAD, GOOD, texts)
    const proof = await proofReady(bench.db, model)
    expect(proof).toMatchObject({ multi: true, texts: 480, verdict: 'better' })
    expect(proof.micro_f1?.candidate).toBeGreaterThan(proof.micro_f1?.baseline ?? 1)
  })
})

describe('what is compared', () => {
  test('the tries since the deploy are counted, and more of them make it less sure; to go back to one is none', async () => {
    const model = await twoVersions(BAD, { algorithm: 'nb', max_features: 60 })
    const one = await proofReady(bench.db, model)
    await editModel(bench.db, systemActor, model, { max_features: 20 })
    await bench.train(model)
    await editModel(bench.db, systemActor, model, { max_features: 60 })
    await bench.train(model)
    const back = await proofReady(bench.db, model)
    expect([one.tries, back.tries]).toEqual([1, 2])
    expect(back.accuracy.difference).toBeCloseTo(one.accuracy.difference, 12)
    expect(back.accuracy.high - back.accuracy.low).toBeGreaterThan(
      one.accuracy.high - one.accuracy.low,
    )
  })

  test('settings that a search tried count as tries, also when only some texts were answered', async () => {
    const model = await twoVersions(BAD, GOOD)
    const alone = await proofReady(bench.db, model)
    const version = await requireVersion(bench.db, model, 2)
    const bytes = await readChunks(bench.db.read, version.id, 'answers')
    const tuningId = await bench.db.write(async (tx) => {
      const asked = { modelId: model.id, budgetSeconds: 1, askedBy: 'Maya', userId: null }
      return (await insertTuning(tx, asked, new Date())).id
    })
    await changeByHand(bench.db, "UPDATE tunings SET state = 'finished' WHERE id = ?", tuningId)
    const { settings, tags } = version
    const tried = { modelId: model.id, tuningId, number: 1, settings, tags } as const
    const scores = { texts: 480, accuracy: 0.5, macroF1: 0.5, durationMs: 1, folds: 10 } as const
    await bench.db.write(async (tx) => {
      const id = await insertTrial(tx, { ...tried, ...scores, state: 'dropped' })
      await insertTrialChunk(tx, id, { position: 0, bytes })
      await publishTrial(tx, id, 3, new Date())
    })
    const proof = await proofReady(bench.db, model)
    expect([alone.tries, proof.tries]).toEqual([1, 2])
    expect(proof.accuracy.difference).toBeCloseTo(alone.accuracy.difference, 12)
  })

  test('texts new to production get its ordinary answer; copies of what it knows are left out', async () => {
    const model = await twoVersions(GOOD, GOOD, TEXTS.slice(0, 240), async (model) => {
      const copies = TEXTS.slice(0, 12).map(({ text, tags }) => ({ text: `${text} !`, tags }))
      await bench.upload(model, [...TEXTS.slice(240), ...copies])
    })
    const proof = await proofReady(bench.db, model)
    expect(proof).toMatchObject({ texts: 480, new_texts: 240, left_out: { copies: 12 } })
    expect(proof.groups).toBe(480)
  })

  test('a tag given after seeing an answer of a compared version is left out, and shown beside', async () => {
    const model = await twoVersions(BAD, GOOD)
    const wrong = await tagId(model, 'Tag b')
    const ids = await idsOf(model, { tag: await tagId(model, 'Tag a') }, 5)
    await tagSamples(bench.db, systemActor, model, {
      ids,
      set_tags: [wrong],
      chosen_by: 'suspicious',
      seen_version: 2,
    })
    const proof = await proofReady(bench.db, model)
    expect(proof).toMatchObject({
      texts: 475,
      left_out: { seen: 5 },
      with_seen: { texts: 480 },
      chosen_by_model: 0,
    })
  })

  test('a tag changed without looking counts as it is now', async () => {
    const model = await twoVersions(BAD, GOOD)
    const before = await proofReady(bench.db, model)
    const ids = await idsOf(model, { tag: await tagId(model, 'Tag a') }, 40)
    await tagSamples(bench.db, systemActor, model, {
      ids,
      set_tags: [await tagId(model, 'Tag b')],
      chosen_by: 'uncertain',
    })
    const after = await proofReady(bench.db, model)
    expect(after.revision).toBeGreaterThan(before.revision)
    expect(after.accuracy.candidate).toBeLessThan(before.accuracy.candidate)
    expect(after.chosen_by_model).toBe(40)
  })

  test('a renamed tag is the same tag', async () => {
    const model = await twoVersions(BAD, GOOD, TEXTS, async (model) => {
      const id = await tagId(model, 'Tag a')
      await editTag(bench.db, systemActor, model, { tagId: id, name: 'Something else' })
    })
    const proof = await proofReady(bench.db, model)
    expect(proof).toMatchObject({ texts: 480, tags_left_out: [], tags_merged: [] })
    expect(proof.per_tag.map(({ name }) => name)).toContain('Something else')
  })

  test('tags that came or went since the deploy are named, and their texts left out', async () => {
    const model = await twoVersions(BAD, GOOD, TEXTS, async (model) => {
      const fresh = await createTag(bench.db, systemActor, model, { name: 'Fresh' })
      const ids = await idsOf(model, { tag: await tagId(model, 'Tag a') }, 10)
      await tagSamples(bench.db, systemActor, model, {
        ids,
        set_tags: [fresh.id],
        chosen_by: 'person',
      })
      await deleteTag(bench.db, systemActor, model, {
        tagId: await tagId(model, 'Tag f'),
        moveTo: null,
      })
    })
    const proof = await proofReady(bench.db, model)
    expect(proof.texts).toBe(390)
    expect(proof.left_out.tags).toBe(10)
    expect(proof.tags_left_out.map(({ name, why, texts }) => [name, why, texts])).toEqual([
      ['Tag f', 'removed', 0],
      ['Fresh', 'added', 10],
    ])
  })

  test('a tag that is new to production counts on all tags as they are now, where production is wrong', async () => {
    const model = await twoVersions(GOOD, GOOD, TEXTS, async (model) => {
      const texts = Array.from({ length: 60 }, (_, index) => ({
        text: `brandnew topic ${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`,
        tags: ['Fresh'],
      }))
      await bench.upload(model, texts)
    })
    const proof = await proofReady(bench.db, model)
    expect(proof.verdict).toBe('better')
    expect(proof.all_tags).toMatchObject({ verdict: 'better', shared: 'unproven' })
    expect(proof.all_tags?.texts).toBe(proof.texts + 60)
    expect(proof.all_tags?.accuracy.difference).toBeGreaterThan(0.05)
  })

  test('is “mixed” where new tags make it better and those that both know got worse; figures by tag say which', async () => {
    // With so few features it tells apart what is new, and less well what is not.
    const model = await twoVersions(GOOD, { ...GOOD, max_features: 150 }, TEXTS, async (model) => {
      const isNew = ({ tags: [tag = ''] }: { tags: string[] }) => tag > 'Tag f'
      await bench.upload(model, manyTexts(1_080, 9).filter(isNew))
    })
    const proof = await proofReady(bench.db, model)
    expect(proof.verdict).toBe('mixed')
    expect(proof.all_tags).toMatchObject({ verdict: 'better', shared: 'worse' })
    expect(proof.sure).toBeGreaterThan(0.975)
    expect(proof.per_tag.map(({ name }) => name)).not.toContain('Tag g')
    expect(proof.all_tags?.per_tag).toHaveLength(9)
    const fresh = proof.all_tags?.per_tag?.find(({ name }) => name === 'Tag g')
    expect(fresh).toMatchObject({ baseline: 0, found: { baseline: 0 }, verdict: 'better' })
    expect(fresh?.candidate).toBeGreaterThan(0.5)
  })

  test('a tag that neither version knows is named', async () => {
    const model = await twoVersions(BAD, GOOD)
    const fresh = await createTag(bench.db, systemActor, model, { name: 'Fresh' })
    const ids = await idsOf(model, { tag: await tagId(model, 'Tag a') }, 3)
    await tagSamples(bench.db, systemActor, model, {
      ids,
      set_tags: [fresh.id],
      chosen_by: 'person',
    })
    const proof = await proofReady(bench.db, model)
    expect(proof).toMatchObject({
      texts: 477,
      left_out: { tags: 3 },
      tags_left_out: [{ name: 'Fresh', why: 'in_neither', texts: 3 }],
    })
  })

  test('after a merge, answers with the old tag count as answers with the one it went into', async () => {
    const model = await twoVersions(GOOD, GOOD, TEXTS, async (model) => {
      await deleteTag(bench.db, systemActor, model, {
        tagId: await tagId(model, 'Tag f'),
        moveTo: await tagId(model, 'Tag e'),
      })
    })
    const proof = await proofReady(bench.db, model)
    expect(proof).toMatchObject({
      texts: 480,
      tags_left_out: [],
      tags_merged: [{ from: 'Tag f', into: 'Tag e' }],
    })
    expect(proof.accuracy.baseline).toBeGreaterThan(0.8)
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
    const model = await twoVersions(GOOD, GOOD)
    const proof = await showProof(bench.db, model, { version: 1 }, 'ask')
    expect(proof).toMatchObject({ state: 'ready', result: null, stale: 0 })
    const own = { kind: 'fixed', version: 1, limit: 10 } as const
    expect((await listFlips(bench.db, model, own)).items).toEqual([])
  })

  test('while texts are tagged, the last proof is answered with how old it is', async () => {
    const model = await twoVersions(BAD, GOOD)
    const { revision } = await proofReady(bench.db, model)
    const ids = await idsOf(model, {}, 1)
    await tagSamples(bench.db, systemActor, model, {
      ids,
      set_tags: [await tagId(model, 'Tag c')],
      chosen_by: 'person',
    })
    const proof = await showProof(bench.db, await bench.reread(model), {}, 'ask')
    expect(proof).toMatchObject({ stale: 1, result: { revision } })
    expect(await isAnalysing(bench.db.read, { modelId: model.id, kind: 'proof' })).toBe(false)
  })

  test('lists the texts that only one version got right, with both answers', async () => {
    const model = await twoVersions(BAD, GOOD)
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
