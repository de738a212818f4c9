import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { currentSettings } from '@/db/models/settings'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { undoChange } from '@/lib/services/changes/undo-change'
import { editModel } from '@/lib/services/models/edit-model'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { deleteTag } from '@/lib/services/tags/delete-tag'
import { editTag } from '@/lib/services/tags/edit-tag'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { restoreVersion } from './restore-version'

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.trainedModel(trainingTexts())
})

/** All that a person sees of the sandbox's data. */
async function sandbox() {
  const page = { limit: 200, order: 'added' } as const
  const { items } = await listSamples(bench.db, model, page)
  const { sampleCount, taggedCount } = await bench.reread(model)
  return {
    tags: await listTags(bench.db.read, model.id),
    settings: await currentSettings(bench.db.read, model.id),
    texts: items.map(({ id, text, tags, fits_no_tag }) => ({ id, text, tags, fits_no_tag })),
    sampleCount,
    taggedCount,
  }
}

async function changeEverything(): Promise<void> {
  const { db } = bench
  const [billing, login] = await listTags(db.read, model.id)
  const { texts } = await sandbox()
  const tagIds = { billing: billing?.id ?? 0, login: login?.id ?? 0 }
  await editModel(db, systemActor, model, { algorithm: 'nb', max_features: 100 })
  await deleteSamples(db, systemActor, model, { ids: texts.slice(0, 5).map(({ id }) => id) })
  const retagged = texts.slice(5, 9).map(({ id }) => id)
  await tagSamples(db, systemActor, model, {
    ids: retagged,
    set_tags: [tagIds.login],
    chosen_by: 'person',
  })
  const judged = texts.slice(9, 11).map(({ id }) => id)
  await tagSamples(db, systemActor, model, {
    ids: judged,
    fits_no_tag: true,
    chosen_by: 'person',
  })
  await bench.upload(model, [
    { text: 'A parcel that never came', tags: ['Shipping'] },
    { text: 'Nobody tagged this', tags: [] },
  ])
  // Billing's texts move to Login, and a new tag takes over its name.
  await deleteTag(db, systemActor, model, { tagId: tagIds.billing, moveTo: tagIds.login })
  await bench.upload(model, [{ text: 'Another bill', tags: ['Billing'] }])
  await editTag(db, systemActor, model, { tagId: tagIds.login, name: 'Sign in' })
}

describe('bringing the sandbox back to a version', () => {
  test('gives texts, tags and settings of then, and training them gives the same model', async () => {
    const then = await sandbox()
    const first = await bench.train(model)
    await changeEverything()
    await restoreVersion(bench.db, systemActor, model, 1)
    expect(await sandbox()).toEqual(then)
    const again = await bench.train(model)
    expect(again.model_hash).toBe(first.model_hash)
    expect(again.data_hash).toBe(first.data_hash)
  })

  test('is undone as one change', async () => {
    await changeEverything()
    const now = await sandbox()
    const { revision } = await restoreVersion(bench.db, systemActor, model, 1)
    await undoChange(bench.db, systemActor, model, revision ?? 0)
    expect(await sandbox()).toEqual(now)
  })

  test('to one tag a text and back keeps to what the settings of either allow', async () => {
    const choose = async (tagging_strategy: 'single' | 'multi') =>
      editModel(bench.db, systemActor, await bench.reread(model), { tagging_strategy })
    await choose('single')
    const { number } = await bench.train(model)
    await choose('multi')
    const { texts } = await sandbox()
    const tagIds = (await listTags(bench.db.read, model.id)).map(({ id }) => id)
    const about = { ids: texts.slice(0, 2).map(({ id }) => id), chosen_by: 'person' } as const
    await tagSamples(bench.db, systemActor, model, { ...about, set_tags: tagIds })
    const several = await sandbox()
    const { revision } = await restoreVersion(bench.db, systemActor, model, number)
    expect((await sandbox()).settings.tagging_strategy).toBe('single')
    expect((await bench.reread(model)).severalCount).toBe(0)
    await undoChange(bench.db, systemActor, model, revision ?? 0)
    expect(await sandbox()).toEqual(several)
    expect((await bench.reread(model)).severalCount).toBe(2)
  })

  test('of tags that swapped their names gives each its own back', async () => {
    const then = await sandbox()
    const [one, two] = then.tags
    const rename = (tagId: number | undefined, name: string | undefined) =>
      editTag(bench.db, systemActor, model, { tagId: tagId ?? 0, name: name ?? '' })
    await rename(one?.id, 'for a moment')
    await rename(two?.id, one?.name)
    await rename(one?.id, two?.name)
    await restoreVersion(bench.db, systemActor, model, 1)
    expect(await sandbox()).toEqual(then)
  })

  test('changes nothing when nothing changed since, and a version that is not there is refused', async () => {
    expect(await restoreVersion(bench.db, systemActor, model, 1)).toEqual({
      changed: 0,
      revision: null,
    })
    await expect(restoreVersion(bench.db, systemActor, model, 9)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
