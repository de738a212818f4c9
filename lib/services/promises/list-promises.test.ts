import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { newestVersion } from '@/db/versions/versions'
import { systemActor } from '@/lib/contracts/actor'
import type { PromisesPin } from '@/lib/contracts/promise'
import { deploy } from '@/lib/services/deployments/deploy'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { showReport } from '@/lib/services/versions/show-report'
import { versionTexts } from '@/lib/services/versions/version-texts'
import { modelWithMistakes, pinTo } from '@/lib/testing/jobs/model-with-mistakes'
import { sampleIdsOf, tagIdOf } from '@/lib/testing/jobs/two-versions'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { listPromises } from './list-promises'
import { pinPromises } from './pin-promises'
import { promiseCounts } from './promise-counts'
import { promisesTable } from './promises-table'

let bench: Workbench
let model: ModelRow
let billing: number
let login: number
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await modelWithMistakes(bench)
  billing = await tagIdOf(bench, model, 'Billing')
  login = await tagIdOf(bench, model, 'Login')
})

const pin = (what: PromisesPin) => pinTo(bench, model, what)
const list = () => listPromises(bench.db, bench.unseen, model)
const firstIds = (count: number) => sampleIdsOf(bench, model, count)

describe('a promise', () => {
  test('is judged by the answer of a model that had not seen the text, broken ones first', async () => {
    await bench.train(model)
    const { items } = await versionTexts(bench.db, model, 1, { limit: 200 })
    const ids = items.map(({ id }) => id)
    await pin({ ids })
    const promises = await list()
    const { metrics } = await showReport(bench.db, model, 1)
    const broken = Math.round(metrics.texts * (1 - metrics.accuracy))
    expect(broken).toBeGreaterThan(0)
    expect(promises.sandbox).toEqual({
      all: metrics.texts,
      kept: metrics.texts - broken,
      broken,
    })
    expect(promises.items.map(({ sandbox }) => sandbox?.kept)).toEqual([
      ...Array<boolean>(broken).fill(false),
      ...Array<boolean>(metrics.texts - broken).fill(true),
    ])
    for (const item of items) {
      const promise = promises.items.find(({ id }) => id === item.id)
      expect(promise?.sandbox).toMatchObject({ tags: item.answer, confidence: item.confidence })
    }
  })

  test('of which a version knew only a copy is judged by its answer to the copy out-of-fold', async () => {
    await bench.train(model)
    const { items } = await versionTexts(bench.db, model, 1, { limit: 200, wrong: true })
    const [mistake] = items
    await pin({ texts: [{ text: `${mistake?.text} 2!`, tags: mistake?.tags ?? [] }] })
    const [promise] = (await list()).items
    expect(promise?.id).not.toBe(mistake?.id)
    expect(promise?.sandbox).toMatchObject({ tags: mistake?.answer, kept: false })
  })

  test('is judged for sandbox and production, each by its own version', async () => {
    await bench.train(model)
    await deploy(bench.db, bench.unseen, systemActor, model, { version: 1 })
    await pin({ texts: [{ text: 'A password, a login and a sign-in page', tags: [billing] }] })
    await bench.train(model)
    const [promise] = (await list()).items
    expect(promise?.production).toMatchObject({ version: 1, tags: [login], kept: false })
    expect(promise?.sandbox?.version).toBe(2)
  })

  test('without a tag promises nothing until it has one again', async () => {
    await bench.train(model)
    const ids = await firstIds(1)
    await pin({ ids })
    await tagSamples(bench.db, systemActor, model, { ids, set_tags: [], chosen_by: 'person' })
    const untagged = await list()
    expect(untagged.items).toMatchObject([{ tags: [], sandbox: null }])
    expect(untagged.sandbox).toEqual({ all: 0, kept: 0, broken: 0 })
  })

  test('retagged is judged by its new tag', async () => {
    await bench.train(model)
    const version = await newestVersion(bench.db.read, model.id)
    if (!version) throw new Error('nothing was trained')
    const { items } = await versionTexts(bench.db, model, 1, { limit: 1, wrong: true })
    const [mistake] = items
    const ids = [mistake?.id ?? 0]
    await pin({ ids })
    expect(await promiseCounts(bench.db, bench.unseen, model, version)).toEqual({
      all: 1,
      kept: 0,
      broken: 1,
    })
    const tags = mistake?.answer ?? []
    await tagSamples(bench.db, systemActor, model, { ids, set_tags: tags, chosen_by: 'person' })
    expect(await promiseCounts(bench.db, bench.unseen, model, version)).toEqual({
      all: 1,
      kept: 1,
      broken: 0,
    })
  })

  test('of a model with several tags a text is kept only when all of them come out, and no others', async () => {
    const several = await bench.createModel({ tagging_strategy: 'multi' })
    await bench.upload(
      several,
      trainingTexts().map((item, index) =>
        index % 5 === 0 ? { ...item, tags: ['Billing', 'Login'] } : item,
      ),
    )
    await bench.train(several)
    const { items } = await versionTexts(bench.db, several, 1, { limit: 200 })
    await pinPromises(
      bench.db,
      systemActor,
      several,
      items.map(({ id }) => id),
    )
    const promises = await listPromises(bench.db, bench.unseen, several)
    const isSame = (one: number[], other: number[]) =>
      one.length === other.length && one.every((tag) => other.includes(tag))
    const kept = items.filter(({ tags, answer }) => isSame(tags, answer)).length
    expect(kept).toBeLessThan(items.length)
    expect(promises.sandbox).toEqual({ all: items.length, kept, broken: items.length - kept })
  })

  test('is a row of a file, with what each version says by name', async () => {
    await bench.train(model)
    await pin({ texts: [{ text: 'A password, a login and a sign-in page', tags: [billing] }] })
    const [head, row, ...rest] = await promisesTable(bench.db, bench.unseen, model)
    expect(rest).toEqual([])
    expect(row).toHaveLength(head?.length ?? 0)
    const text = 'A password, a login and a sign-in page'
    expect(row?.slice(0, 4)).toEqual([text, 'Billing', 'broken', 'Login'])
    expect(row?.slice(5, 8)).toEqual(['', '', ''])
  })
})
