import MonkeyLearn from 'monkeylearn'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Model } from '@/lib/contracts/model'
import type { Version } from '@/lib/contracts/version'
import { apiOf } from '@/lib/testing/api/train'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

/** As programs of MonkeyLearn's users do: upload, train and deploy without waiting for anything in between. */
let server: RunningServer
let client: MonkeyLearn
beforeAll(async () => {
  server = await startServer()
  client = new MonkeyLearn(server.token, { base_url: `${server.url}/api/v3/` })
})
afterAll(() => server.stop())

type ModelBody = { id: string; model: { tags: { id: number; name: string }[] } }

async function createModel(params: Record<string, unknown>): Promise<ModelBody> {
  return (await client.classifiers.create({ name: 'Tickets', ...params })).body as ModelBody
}

describe('upload, train and deploy right after each other', () => {
  /** How many texts the version was trained on that answers for production. */
  async function textsBehindProduction(id: string): Promise<number> {
    const call = apiOf(server)
    const asked = { production_model: true }
    const { body } = await client.classifiers.classify(id, ['tag1word1 tag1word2'], asked)
    expect(body).toMatchObject([
      { error: false, classifications: [{ confidence: expect.any(Number) }] },
    ])
    const { langur, last_trained } = await call<Model>('GET', `classifiers/${id}/`)
    expect(langur.production?.version).toBe(langur.sandbox?.number)
    expect(last_trained).toBe(langur.sandbox?.trained)
    return (await call<Version>('GET', `classifiers/${id}/versions/${langur.production?.version}/`))
      .texts
  }

  const quick = { algorithm: 'nb', ngram_range: [1, 1], max_features: 2_000 }

  test('put all of 12,000 texts into production', async () => {
    const { id } = await createModel(quick)
    await client.classifiers.upload_data(id, manyTexts(12_000, 6))
    await client.classifiers.train(id)
    await client.classifiers.deploy(id)
    expect(await textsBehindProduction(id)).toBe(12_000)
  })

  test('also with a version live already, in 24 uploads, and with a tag deleted in between', async () => {
    const { id } = await createModel(quick)
    await client.classifiers.upload_data(id, [
      ...trainingTexts(),
      ...trainingTexts().map(({ text }) => ({ text: `Odd ${text}`, tags: ['Odd'] })),
    ])
    await client.classifiers.train(id)
    await client.classifiers.deploy(id)
    const texts = manyTexts(12_000, 6)
    for (let start = 0; start < texts.length; start += 500) {
      await client.classifiers.upload_data(id, texts.slice(start, start + 500))
    }
    const before = (await client.classifiers.detail(id)).body as ModelBody & {
      last_trained: string
    }
    await client.classifiers.train(id)
    const odd = before.model.tags.find(({ name }) => name === 'Odd')
    await client.classifiers.tags.delete(id, odd?.id ?? 0)
    await client.classifiers.deploy(id)
    expect(await textsBehindProduction(id)).toBe(12_048)
    const { body } = await client.classifiers.detail(id)
    expect((body as typeof before).last_trained > before.last_trained).toBe(true)
  })

  test('without a training that was asked for, and in two models at once', async () => {
    const one = async (count: number) => {
      const { id } = await createModel(quick)
      await client.classifiers.upload_data(id, manyTexts(count, 6))
      await client.classifiers.deploy(id)
      return textsBehindProduction(id)
    }
    expect(await Promise.all([one(1_500), one(900)])).toEqual([1_500, 900])
  })
})
