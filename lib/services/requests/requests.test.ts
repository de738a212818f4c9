import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { productionPointer } from '@/db/production/deployments'
import { addKeptRequests } from '@/db/production/requests'
import { systemActor } from '@/lib/contracts/actor'
import { undoChange } from '@/lib/services/changes/undo-change'
import { deploy } from '@/lib/services/deployments/deploy'
import { listSamples } from '@/lib/services/samples/list-samples'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { adoptRequests } from './adopt-requests'
import { listRequests } from './list-requests'

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.trainedModel(trainingTexts())
  await deploy(bench.db, bench.unseen, systemActor, model, {})
})

const known = trainingTexts()[0]?.text ?? ''

async function keep(texts: [content: string, confidence: number][]): Promise<void> {
  const live = await productionPointer(bench.db.read, model.id)
  const kept = texts.map(([content, confidence]) => ({
    modelId: model.id,
    versionId: live?.versionId ?? 0,
    at: new Date(),
    content,
    answers: [{ tag_id: 1, confidence }],
  }))
  await bench.db.write((tx) => addKeptRequests(tx, kept))
}

const list = (order: 'newest' | 'unsure', limit = 10, after?: string) =>
  listRequests(bench.db, model, { order, limit, after })
const textsOf = ({ items }: Awaited<ReturnType<typeof list>>) => items.map(({ text }) => text)

describe('texts that production classified', () => {
  test('come newest or least sure first, each text once, page by page', async () => {
    await keep([
      ['Sure', 0.9],
      ['Unsure', 0.4],
      ['Sure', 0.9],
      ['Half sure', 0.6],
    ])
    expect(textsOf(await list('newest'))).toEqual(['Half sure', 'Sure', 'Unsure'])
    const first = await list('unsure', 2)
    expect(textsOf(first)).toEqual(['Unsure', 'Half sure'])
    expect(first.count.value).toBe(3)
    expect(textsOf(await list('unsure', 2, first.next ?? ''))).toEqual(['Sure'])
  })

  test('are taken over untagged, those in the data left alone, and undone', async () => {
    await keep([
      ['Something new', 0.4],
      [known, 0.9],
    ])
    const { items } = await list('newest')
    expect(items.map((item) => item.in_data)).toEqual([true, false])
    const ids = items.map(({ id }) => id)
    const adopted = await adoptRequests(bench.db, systemActor, model, [...ids, 9_999_999])
    expect(adopted).toMatchObject({ added: 1, ignored: 2 })
    const page = { limit: 10, order: '-added', tagged: false } as const
    const added = (await listSamples(bench.db, model, page)).items
    expect(added).toMatchObject([{ text: 'Something new', tags: [], source: 'production' }])
    await undoChange(bench.db, systemActor, model, adopted.revision ?? 0)
    expect((await listSamples(bench.db, model, page)).items).toEqual([])
  })
})
