import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertTrialChunk } from '@/db/training/trial-chunks'
import { insertTrial, publishTrial } from '@/db/training/trials'
import { insertTuning } from '@/db/training/tunings'
import { readChunks } from '@/db/versions/version-chunks'
import { systemActor } from '@/lib/contracts/actor'
import { editModel } from '@/lib/services/models/edit-model'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { requireVersion } from '@/lib/services/versions/require-version'
import { changeByHand } from '@/lib/testing/database/by-hand'
import { proofReady } from '@/lib/testing/jobs/proof-ready'
import { sampleIdsOf, tagIdOf, twoVersions } from '@/lib/testing/jobs/two-versions'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { BAD, GOOD, TEXTS } from '@/lib/testing/texts/six-tags'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

test('the tries since the deploy are counted, and more of them make it less sure; to go back to one is none', async () => {
  const model = await twoVersions(bench, {
    first: BAD,
    second: { algorithm: 'nb', max_features: 60 },
  })
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
  const model = await twoVersions(bench, { first: BAD, second: GOOD })
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
  const model = await twoVersions(bench, {
    first: GOOD,
    second: GOOD,
    texts: TEXTS.slice(0, 240),
    between: async (model) => {
      const copies = TEXTS.slice(0, 12).map(({ text, tags }) => ({ text: `${text} !`, tags }))
      await bench.upload(model, [...TEXTS.slice(240), ...copies])
    },
  })
  const proof = await proofReady(bench.db, model)
  expect(proof).toMatchObject({ texts: 480, new_texts: 240, left_out: { copies: 12 } })
  expect(proof.groups).toBe(480)
})

test('a tag given after seeing an answer of a compared version is left out, and shown beside', async () => {
  const model = await twoVersions(bench, { first: BAD, second: GOOD })
  const wrong = await tagIdOf(bench, model, 'Tag b')
  const ids = await sampleIdsOf(bench, model, 5, await tagIdOf(bench, model, 'Tag a'))
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

test('a tag given after seeing a draft is left out, too, where a compared version stands beside it', async () => {
  const model = await twoVersions(bench, { first: BAD, second: GOOD })
  const { revision } = await bench.reread(model)
  const wrong = await tagIdOf(bench, model, 'Tag b')
  const ids = await sampleIdsOf(bench, model, 5, await tagIdOf(bench, model, 'Tag a'))
  await tagSamples(bench.db, systemActor, await bench.reread(model), {
    ids,
    set_tags: [wrong],
    chosen_by: 'suspicious',
    seen_draft: { revision, tags: [wrong] },
  })
  expect(await proofReady(bench.db, model)).toMatchObject({ texts: 475, left_out: { seen: 5 } })
})

test('a tag changed without looking counts as it is now', async () => {
  const model = await twoVersions(bench, { first: BAD, second: GOOD })
  const before = await proofReady(bench.db, model)
  const ids = await sampleIdsOf(bench, model, 40, await tagIdOf(bench, model, 'Tag a'))
  await tagSamples(bench.db, systemActor, model, {
    ids,
    set_tags: [await tagIdOf(bench, model, 'Tag b')],
    chosen_by: 'uncertain',
  })
  const after = await proofReady(bench.db, model)
  expect(after.revision).toBeGreaterThan(before.revision)
  expect(after.accuracy.candidate).toBeLessThan(before.accuracy.candidate)
  expect(after.chosen_by_model).toBe(40)
})
