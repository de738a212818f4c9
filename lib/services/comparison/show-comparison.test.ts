import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { dataChangeKinds } from '@/lib/contracts/comparison'
import { deploy } from '@/lib/services/deployments/deploy'
import { editModel } from '@/lib/services/models/edit-model'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { editTag } from '@/lib/services/tags/edit-tag'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { listChangedTexts } from './list-changed-texts'
import { showComparison } from './show-comparison'

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.createModel()
  await bench.upload(model, trainingTexts())
})

const NOTHING = { added: 0, deleted: 0, tagged: 0, retagged: 0, untagged: 0 }

describe('comparing the sandbox with production', () => {
  test('is not possible before any training', async () => {
    await expect(showComparison(bench.db, model, {})).rejects.toMatchObject({
      code: 'MODEL_STATE_ERROR',
    })
  })

  test('before the first deploy finds everything new', async () => {
    await bench.train(model)
    expect(await showComparison(bench.db, model, {})).toMatchObject({
      production: null,
      settings: [],
      tags: { added: ['Billing', 'Login'], removed: [], renamed: [], merged: [] },
      data: { ...NOTHING, added: 48, tagged: 48 },
      per_tag: [
        { name: 'Billing', sandbox: 1, production: null },
        { name: 'Login', sandbox: 1, production: null },
      ],
    })
  })

  test('right after a deploy finds nothing', async () => {
    await bench.train(model)
    await deploy(bench.db, bench.unseen, systemActor, model, {})
    expect(await showComparison(bench.db, model, {})).toMatchObject({
      settings: [],
      tags: { added: [], removed: [], renamed: [], merged: [] },
      data: NOTHING,
    })
  })

  test('tells which settings, tags and texts changed, each once however often they did', async () => {
    await bench.train(model)
    await deploy(bench.db, bench.unseen, systemActor, model, {})
    const [billing, login] = await listTags(bench.db.read, model.id)
    const page = { limit: 10, order: 'added' } as const
    const [a, b, c] = (await listSamples(bench.db, model, page)).items.map(({ id }) => id)
    const tag = (id: number | undefined, tags: (number | undefined)[]) =>
      tagSamples(bench.db, systemActor, model, {
        ids: [id ?? 0],
        set_tags: tags.map((one) => one ?? 0),
        chosen_by: 'person',
      })
    await editModel(bench.db, systemActor, model, { algorithm: 'nb' })
    await editTag(bench.db, systemActor, model, { tagId: billing?.id ?? 0, name: 'Money' })
    await tag(a, [])
    await tag(a, [login?.id])
    await tag(b, [])
    await deleteSamples(bench.db, systemActor, model, { ids: [c ?? 0] })
    await bench.upload(model, [
      { text: 'I want my money back', tags: ['Refund'] },
      { text: 'Give me a refund please', tags: ['Refund'] },
      { text: 'Nobody has tagged this' },
    ])
    await bench.train(model)
    const found = await showComparison(bench.db, model, {})
    expect(found.settings).toEqual([{ name: 'algorithm', from: 'svm', to: 'nb' }])
    expect(found.tags).toEqual({
      added: ['Refund'],
      removed: [],
      renamed: [{ from: 'Billing', to: 'Money' }],
      merged: [],
    })
    expect(found.data).toEqual({ added: 3, deleted: 1, tagged: 2, retagged: 1, untagged: 1 })
    for (const kind of dataChangeKinds) {
      const list = await listChangedTexts(bench.db, model, { kind, limit: 1 })
      expect([kind, list.count.value]).toEqual([kind, found.data[kind]])
      expect(list.items).toHaveLength(1)
      const rest = await listChangedTexts(bench.db, model, {
        kind,
        limit: 10,
        after: list.next ?? String(Number.MAX_SAFE_INTEGER).slice(0, 15),
      })
      expect(rest.items).toHaveLength(found.data[kind] - 1)
    }
  })
})
