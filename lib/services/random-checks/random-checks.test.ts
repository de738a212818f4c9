import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findTagByName } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import type { CheckWithTexts } from '@/lib/contracts/random-check'
import { undoChange } from '@/lib/services/changes/undo-change'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { addRandomCheck } from './add-random-check'
import { drawUntagged } from './draw-untagged'
import { judgeRandomCheck } from './judge-random-check'
import { listRandomChecks } from './list-random-checks'
import { showRandomCheck } from './show-random-check'
import { startRandomCheck } from './start-random-check'

let bench: Workbench
let model: ModelRow
let tag: number
const TEXTS = manyTexts(120, 2)
const UNTAGGED = 40
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.trainedModel(TEXTS.slice(UNTAGGED), { algorithm: 'nb' })
  await bench.upload(
    model,
    TEXTS.slice(0, UNTAGGED).map(({ text }) => ({ text })),
  )
  tag = (await findTagByName(bench.db.read, model.id, 'Tag a'))?.id ?? 0
})

const start = async (texts = 20) =>
  startRandomCheck(bench.db, bench.unseen, systemActor, await bench.reread(model), { texts })
const judge = (check: CheckWithTexts, place: number, tags: number[] | null) =>
  judgeRandomCheck(bench.db, model, { checkId: check.id, place }, tags)
const tagged = async () => (await bench.reread(model)).taggedCount

async function judgeAll(check: CheckWithTexts): Promise<void> {
  for (const { place } of check.items) await judge(check, place, place === 1 ? [] : [tag])
}

describe('a check', () => {
  test('draws untagged texts, each once, with what the version says of them', async () => {
    const check = await start()
    expect(check).toMatchObject({ version: 1, texts: 20, population: UNTAGGED, judged: 0 })
    expect(new Set(check.items.map((item) => item.sample_id)).size).toBe(20)
    const { items } = await listSamples(bench.db, model, {
      tagged: false,
      limit: 200,
      order: 'added',
    })
    const untagged = new Set(items.map(({ id }) => id))
    for (const item of check.items) {
      expect(untagged.has(item.sample_id)).toBe(true)
      expect(item.answer.tags).toHaveLength(1)
      expect(item.right_tags).toBeNull()
    }
  })

  test('draws the same by the same seed, whatever the version says, and stays one of its version', async () => {
    const { seed, items } = await start()
    const before = await listRandomChecks(bench.db, model)
    const drawn = (seed: number) => drawUntagged(bench.db.read, model.id, { texts: 20, seed })
    const ids = items.map((item) => item.sample_id)
    await bench.train(model)
    expect((await drawn(seed)).sampleIds).toEqual(ids)
    expect((await drawn(seed + 1)).sampleIds).not.toEqual(ids)
    expect(await listRandomChecks(bench.db, model)).toEqual(before)
  })

  test('counts what was judged, takes it back, and is found again', async () => {
    const check = await start()
    const [first] = check.items
    await judge(check, 1, first?.answer.tags ?? [])
    expect(await judge(check, 2, [])).toMatchObject({
      judged: 2,
      right: { texts: 1, of: 2 },
      fits_no_tag: { texts: 1, of: 2 },
    })
    expect(await judge(check, 2, null)).toMatchObject({ judged: 1 })
    const shown = await showRandomCheck(bench.db, model, check.id)
    expect(shown.items[0]?.right_tags).toEqual(first?.answer.tags)
    const { items } = await listRandomChecks(bench.db, model)
    expect(items).toMatchObject([{ id: check.id, version: 1, judged: 1 }])
  })

  test('changes no tag: what it says is not trained on', async () => {
    const before = await tagged()
    await judgeAll(await start())
    expect(await tagged()).toBe(before)
    expect((await bench.reread(model)).fitsNoTagCount).toBe(0)
  })
})

describe('what was judged', () => {
  test('is given to the texts for the next version, and undone', async () => {
    const before = await tagged()
    const check = await start()
    await judgeAll(check)
    const { changed, revision } = await addRandomCheck(bench.db, systemActor, model, check.id)
    expect(changed).toBe(20)
    expect(await tagged()).toBe(before + 19)
    expect((await bench.reread(model)).fitsNoTagCount).toBe(1)
    await expect(judge(check, 1, [tag])).rejects.toThrow('have the tags that were found right')
    await undoChange(bench.db, systemActor, await bench.reread(model), revision ?? 0)
    expect(await tagged()).toBe(before)
    expect(await judge(check, 1, [tag])).toMatchObject({ added: false })
  })

  test('replaces nothing that somebody has said meanwhile', async () => {
    const check = await start()
    await judgeAll(check)
    const [, second] = check.items
    const ids = [second?.sample_id ?? 0]
    await tagSamples(bench.db, systemActor, model, { ids, fits_no_tag: true, chosen_by: 'person' })
    const { changed } = await addRandomCheck(bench.db, systemActor, model, check.id)
    expect(changed).toBe(19)
    expect((await bench.reread(model)).fitsNoTagCount).toBe(2)
  })
})

describe('refused, and nothing is changed', () => {
  test('a second check of a version before the first is ended', async () => {
    const check = await start()
    await expect(start()).rejects.toThrow('A check of v1 is not ended. Judge its texts first.')
    await judgeAll(check)
    expect((await start()).id).toBeGreaterThan(check.id)
  })

  test('a check of a model with few untagged texts', async () => {
    const filter = { tagged: false }
    await tagSamples(bench.db, systemActor, model, {
      filter,
      fits_no_tag: true,
      chosen_by: 'person',
    })
    await expect(start()).rejects.toThrow('needs 10 untagged texts, and this model has 0.')
  })

  test('unknown checks, places and tags', async () => {
    const check = await start()
    await expect(judge(check, 21, [])).rejects.toThrow(`Check ${check.id} has no text 21.`)
    await expect(judge(check, 1, [99_999])).rejects.toThrow('no tag with id 99999')
    await expect(showRandomCheck(bench.db, model, 99_999)).rejects.toThrow('no check 99999')
    const other = await bench.createModel()
    await expect(showRandomCheck(bench.db, other, check.id)).rejects.toThrow('no check')
  })
})
