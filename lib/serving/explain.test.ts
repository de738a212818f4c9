import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { explainText } from '@/lib/aside/explain-text'
import { keywordsOfTag } from '@/lib/aside/keywords-of-tag'
import { systemActor } from '@/lib/contracts/actor'
import type { ExplainInput, KeywordsQuery } from '@/lib/contracts/explain'
import { deploy } from '@/lib/services/deployments/deploy'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { createTestServing } from '@/lib/testing/processes/test-serving'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { classify } from './classify'
import type { Serving } from './create-serving'
import { explain } from './explain'
import { findKeywords } from './keywords'

let bench: Workbench
let serving: Serving
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
  serving = createTestServing(bench.db)
  model = await bench.trainedModel(trainingTexts())
})
afterAll(async () => {
  await serving.close()
  await bench.close()
})

/** Explained here; in the product a thread does it. */
const ask = (id: string, input: ExplainInput) =>
  explain(serving, (task) => explainText(task, bench.db.address), id, input)

const askKeywords = (query: KeywordsQuery) =>
  findKeywords(serving, (task) => keywordsOfTag(task, bench.db.address), model.publicId, 1, query)

const text = '👍 The INVOICE was charged twice'

describe('an explanation', () => {
  test('has the very confidences of the answer, and sums that add up', async () => {
    const { tags, other_tags, version, single_tag } = await ask(model.publicId, {
      text,
    })
    const { classified } = await classify(serving, model.publicId, { data: [text] })
    const [best] = classified[0]?.classifications ?? []
    expect(tags[0]?.tag_id).toBe(best?.tag_id)
    expect(tags[0]?.probability).toBeCloseTo(best?.confidence ?? -1, 3)
    expect([version, single_tag]).toEqual([1, true])
    const all = tags.reduce((sum, { probability }) => sum + probability, other_tags.probability)
    expect(all).toBeCloseTo(1, 9)
    for (const { bias, rest, contributions, margin } of tags) {
      const sum = contributions.reduce((total, { weight }) => total + weight, bias + rest)
      expect(sum).toBeCloseTo(margin, 9)
    }
  })

  test('says where each word stands in the text as it was sent', async () => {
    const { tags, word_count, known_word_count } = await ask(model.publicId, { text })
    const found = tags[0]?.contributions.find(({ feature }) => feature === 'invoice')
    expect(found?.places.map(({ start, end }) => text.slice(start, end))).toEqual(['INVOICE'])
    expect(word_count).toBe(6)
    expect(known_word_count).toBeGreaterThan(0)
    expect(known_word_count).toBeLessThanOrEqual(6)
  })

  test('comes from the version that is asked', async () => {
    const own = await bench.createModel()
    await bench.upload(own, trainingTexts())
    await expect(ask(own.publicId, { text })).rejects.toMatchObject({
      code: 'MODEL_STATE_ERROR',
    })
    await bench.train(own)
    await deploy(bench.db, bench.unseen, systemActor, own, {})
    await bench.train(own)
    const versionFor = async (which: { production_model?: boolean; version?: number }) =>
      (await ask(own.publicId, { text, ...which })).version
    expect(await versionFor({})).toBe(2)
    expect(await versionFor({ production_model: true })).toBe(1)
    expect(await versionFor({ version: 1 })).toBe(1)
  })
})

describe('keywords', () => {
  test('are words of the tag, the strongest first, as people write them', async () => {
    const { tags } = await ask(model.publicId, { text })
    const tag = tags[0]?.tag_id ?? 0
    const found = await askKeywords({ tag, limit: 20 })
    expect(found.for.map(({ feature }) => feature)).toContain('invoice')
    expect(found.for.length).toBeLessThanOrEqual(20)
    const weights = found.for.map(({ weight }) => weight)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(found.against.every(({ weight }) => weight < 0)).toBe(true)
  })

  test('of a tag that the version does not have are refused', async () => {
    const asked = askKeywords({ tag: 999_999, limit: 10 })
    await expect(asked).rejects.toMatchObject({
      code: 'TAG_NOT_FOUND',
      message: 'Version 1 has no tag with the id 999999.',
    })
  })
})
