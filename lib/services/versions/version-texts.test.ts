import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { showReport } from './show-report'
import { versionTexts } from './version-texts'

/** Every tenth text says Billing and is tagged Login: mistakes to be found. */
const texts = trainingTexts().map((item, index) =>
  index % 10 === 0 ? { ...item, tags: ['Login'] } : item,
)

let bench: Workbench
let model: ModelRow
let billing: number
let login: number
beforeAll(async () => {
  bench = await openWorkbench()
  model = await bench.createModel()
  await bench.upload(model, texts)
  const { tags } = await bench.train(model)
  billing = tags.find(({ name }) => name === 'Billing')?.id ?? 0
  login = tags.find(({ name }) => name === 'Login')?.id ?? 0
})
afterAll(() => bench.close())

const list = (query: Partial<Parameters<typeof versionTexts>[3]>) =>
  versionTexts(bench.db, model, 1, { limit: 200, ...query })

describe('the texts of a version', () => {
  test('in the cells of its confusion matrix are as many as the matrix says', async () => {
    const { tags, metrics } = await showReport(bench.db, model, 1)
    for (const [row, actual] of tags.entries()) {
      for (const [column, answered] of tags.entries()) {
        const cell = await list({ actual: actual.id, answered: answered.id })
        expect(cell.count.value).toBe(metrics.confusion?.[row]?.[column])
        expect(cell.items.every(({ answer }) => answer[0] === answered.id)).toBe(true)
      }
    }
  })

  test('that it got wrong are those whose answer is not their tag, the surest first', async () => {
    const { metrics } = await showReport(bench.db, model, 1)
    const { items } = await list({ wrong: true })
    expect(items).toHaveLength(Math.round(metrics.texts * (1 - metrics.accuracy)))
    expect(items.length).toBeGreaterThan(0)
    expect(items.every(({ tags, answer }) => tags[0] !== answer[0])).toBe(true)
    const confidences = items.map(({ confidence }) => confidence)
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a))
    const ofLogin = await list({ wrong: true, actual: login })
    expect(ofLogin.items.every(({ tags }) => tags[0] === login)).toBe(true)
  })

  test('go on from a cursor without repeating or leaving out any', async () => {
    const seen: number[] = []
    for (let after: string | undefined; ; ) {
      const page = await list({ limit: 7, after })
      seen.push(...page.items.map(({ id }) => id))
      if (page.next === null) break
      after = page.next
    }
    expect(new Set(seen).size).toBe(48)
    expect(seen).toHaveLength(48)
  })

  test('show the tags of then beside those of now, also after the text was deleted', async () => {
    const [wrong, other] = (await list({ wrong: true })).items
    const ids = (item: typeof wrong) => [item?.id ?? 0]
    await tagSamples(bench.db, systemActor, model, {
      ids: ids(wrong),
      set_tags: [billing],
      chosen_by: 'person',
    })
    await deleteSamples(bench.db, systemActor, model, { ids: ids(other) })
    const { items } = await list({ wrong: true })
    expect(items[0]).toMatchObject({ tags: wrong?.tags, tags_now: [billing], deleted: false })
    expect(items[1]).toMatchObject({ tags: other?.tags, tags_now: [], deleted: true })
  })

  test('of a tag that it does not have are refused', async () => {
    await expect(list({ actual: 99 })).rejects.toMatchObject({ code: 'TAG_NOT_FOUND' })
  })
})
