import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { openVersion } from '@/lib/answering/open-version'
import { systemActor } from '@/lib/contracts/actor'
import { deploy } from '@/lib/services/deployments/deploy'
import { editTag } from '@/lib/services/tags/edit-tag'
import { requireSandbox } from '@/lib/services/versions/require-version'
import { changeByHand } from '@/lib/testing/database/by-hand'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { createTestServing } from '@/lib/testing/processes/test-serving'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { classify } from './classify'
import type { Serving } from './create-serving'

let bench: Workbench
let serving: Serving
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
  serving = createTestServing(bench.db)
  model = await trainedModel()
})
afterAll(async () => {
  await serving.close()
  await bench.close()
})

async function trainedModel(): Promise<ModelRow> {
  const created = await bench.trainedModel(trainingTexts())
  return created
}

/** Why a version is deployed that nothing proves to be better. */
const UNPROVEN = 'A test of what answers'

const ask = (of: ModelRow, text: string, production = false) =>
  classify(serving, of.publicId, { data: [text], production_model: production })

describe('which version answers', () => {
  test('none before any training, and none in production before any deploy', async () => {
    const fresh = await bench.createModel()
    await expect(ask(fresh, 'Hello')).rejects.toMatchObject({ code: 'MODEL_STATE_ERROR' })
    await expect(ask(model, 'Hello', true)).rejects.toMatchObject({ code: 'MODEL_STATE_ERROR' })
  })

  test('the sandbox, unless production is asked for; a deploy holds from the next request on', async () => {
    const own = await trainedModel()
    await deploy(bench.db, bench.unseen, systemActor, own, {})
    await bench.train(own)
    expect((await ask(own, 'Hello')).number).toBe(2)
    expect((await ask(own, 'Hello', true)).number).toBe(1)
    await deploy(bench.db, bench.unseen, systemActor, own, { reason: UNPROVEN })
    expect((await ask(own, 'Hello', true)).number).toBe(2)
    await deploy(bench.db, bench.unseen, systemActor, own, { version: 1 })
    expect((await ask(own, 'Hello', true)).number).toBe(1)
  })

  test('a text of a mebibyte among short ones is answered in its place, as it is elsewhere', async () => {
    const long = 'I was charged twice on my invoice. '.repeat(29_900)
    const data = ['invoice', long, 'password', long.slice(0, 60_000), ' ']
    const { classified } = await classify(serving, model.publicId, { data, count_words: true })
    const version = await openVersion(bench.db.read, await requireSandbox(bench.db, model))
    for (const [place, text] of data.slice(0, -1).entries()) {
      const { words, unknown } = version.countWords(text)
      expect(classified[place]).toMatchObject({
        classifications: [{ tag_id: version.answer(text).tags[0] }],
        word_count: words,
        known_word_count: words - unknown,
      })
    }
    expect(classified[4]).toMatchObject({ error: true })
  })

  test('asked for it, says how many words a text has and how many of them it knows', async () => {
    const data = ['invoice charged twice', 'quorble zind', ' ']
    const { classified } = await classify(serving, model.publicId, { data, count_words: true })
    expect(
      classified.map(({ word_count, known_word_count }) => [word_count, known_word_count]),
    ).toEqual([
      [3, 3],
      [2, 0],
      [undefined, undefined],
    ])
    const [plain] = (await ask(model, 'invoice')).classified
    expect(plain && Object.keys(plain)).not.toContain('word_count')
  })

  test('a text of which it knows nothing is answered by how often each tag was given', async () => {
    const [unknown] = (await ask(model, 'quorble zind')).classified
    expect(unknown?.classifications.map(({ confidence }) => confidence)).toEqual([0.5])
  })

  test('what is less sure than was asked for is left out, of each tag by its own minimum', async () => {
    const data = ['the invoice was charged twice', 'quorble zind']
    const asked = async (input: object) => {
      const { classified } = await classify(serving, model.publicId, { data, ...input })
      return classified.map(({ classifications }) => classifications.map((one) => one.tag_name))
    }
    const plain = await asked({})
    expect(plain.map((names) => names.length)).toEqual([1, 1])
    expect(await asked({ minimum_confidence: 0.55 })).toEqual([plain[0], []])
    expect(await asked({ minimum_confidences: { Billing: 1, Login: 1 } })).toEqual([[], []])
    const own = { minimum_confidence: 1, minimum_confidences: { Billing: 0 } }
    expect((await asked(own))[0]).toEqual(['Billing'])
    await expect(asked({ minimum_confidences: { Money: 0.5 } })).rejects.toMatchObject({
      message: 'minimum_confidences names “Money”, which is no tag of this version.',
      fields: [{ path: 'minimum_confidences' }],
    })
  })

  test('a request ends on the version it began with', async () => {
    const own = await trainedModel()
    await bench.train(own)
    await deploy(bench.db, bench.unseen, systemActor, own, { version: 1 })
    const data = Array.from({ length: 100 }, () => 'a long text about an invoice '.repeat(200))
    const asked = classify(serving, own.publicId, { data, production_model: true })
    await deploy(bench.db, bench.unseen, systemActor, own, { version: 2, reason: UNPROVEN })
    expect((await asked).number).toBe(1)
  })

  test('the one that is pinned by its number', async () => {
    const pinned = { data: ['Hello'], version: 1 }
    expect((await classify(serving, model.publicId, pinned)).number).toBe(1)
    const unknown = { data: ['Hello'], version: 7 }
    await expect(classify(serving, model.publicId, unknown)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'This model has no version 7.',
    })
  })

  test('what production answered with at a moment', async () => {
    const own = await trainedModel()
    await deploy(bench.db, bench.unseen, systemActor, own, {})
    const first = new Date()
    await bench.train(own)
    await deploy(bench.db, bench.unseen, systemActor, own, { reason: UNPROVEN })
    const asOf = (as_of: string, version?: number) =>
      classify(serving, own.publicId, { data: ['Hello'], as_of, version })
    expect((await asOf(first.toISOString())).number).toBe(1)
    expect((await asOf('2100-01-01T00:00:00+02:00')).number).toBe(2)
    await expect(asOf('2020-01-01T00:00:00Z')).rejects.toMatchObject({
      code: 'MODEL_STATE_ERROR',
      message: 'This model had nothing in production at 2020-01-01T00:00:00.000Z.',
    })
    await expect(asOf('2020-01-01T00:00:00Z', 1)).rejects.toMatchObject({
      fields: [{ path: 'as_of' }],
    })
  })

  test('names tags as they were when it was trained', async () => {
    const own = await trainedModel()
    const [tag] =
      (await ask(own, 'the invoice was charged twice')).classified[0]?.classifications ?? []
    await editTag(bench.db, systemActor, own, { tagId: tag?.tag_id ?? 0, name: 'Money' })
    const { classified } = await ask(own, 'the invoice was charged twice')
    expect(classified[0]?.classifications[0]?.tag_name).toBe('Billing')
  })

  test('never one whose file is damaged', async () => {
    const own = await trainedModel()
    await changeByHand(
      bench.db,
      `UPDATE version_chunks SET bytes = substr(bytes, 1, 100) WHERE kind = 'model'
         AND version_id IN (SELECT id FROM versions WHERE model_id = ?)`,
      own.id,
    )
    await expect(ask(own, 'Hello')).rejects.toMatchObject({
      code: 'NOT_READY',
      message: expect.stringContaining('version 1'),
    })
  })
})

describe('an answer', () => {
  test('has one tag of a single-tag version, with three decimals, and echoes text and external_id', async () => {
    const data = [{ text: 'the invoice was charged twice', external_id: 'a1' }, 'my login code']
    const { classified, cost, modelHash } = await classify(serving, model.publicId, { data })
    expect(classified).toEqual([
      {
        text: 'the invoice was charged twice',
        external_id: 'a1',
        error: false,
        classifications: [{ tag_name: 'Billing', tag_id: 1, confidence: expect.any(Number) }],
      },
      {
        text: 'my login code',
        external_id: null,
        error: false,
        classifications: [{ tag_name: 'Login', tag_id: 2, confidence: expect.any(Number) }],
      },
    ])
    const confidence = classified[0]?.classifications[0]?.confidence ?? 0
    expect(Math.round(confidence * 1000) / 1000).toBe(confidence)
    expect(cost).toBe(2)
    expect(modelHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('to a blank text is an error of that text alone, and costs nothing', async () => {
    const data = [' \n', 'my login code']
    const { classified, cost } = await classify(serving, model.publicId, { data })
    expect(classified[0]).toEqual({
      text: ' \n',
      external_id: null,
      error: true,
      error_detail: 'The text is empty.',
      classifications: [],
    })
    expect(classified[1]?.classifications[0]?.tag_name).toBe('Login')
    expect(cost).toBe(1)
  })

  test('is refused with its place when a text is longer than 1 MiB', async () => {
    const data = ['Hello', { text: 'ä'.repeat(600_000) }]
    await expect(classify(serving, model.publicId, { data })).rejects.toMatchObject({
      code: 'REQUEST_PARAMS_ERROR',
      message: 'data.2.text has 1,200,000 bytes; a text may have at most 1 MiB.',
      fields: [{ path: 'data.2.text' }],
    })
  })
})

test('the tags of a text are ranked by the sandbox, and by nobody before it is trained', async () => {
  const ranked = await serving.rank(model.publicId, ['the invoice was charged twice'], 2)
  expect(ranked?.number).toBe(1)
  expect(ranked?.answers[0]?.map(({ tag_id }) => tag_id)).toEqual([1, 2])
  const sum = ranked?.answers[0]?.reduce((total, { confidence }) => total + confidence, 0)
  expect(sum).toBeCloseTo(1)
  const fresh = await bench.createModel()
  expect(await serving.rank(fresh.publicId, ['Hello'], 2)).toBeNull()
})
