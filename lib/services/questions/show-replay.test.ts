import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findTagByName } from '@/db/models/tags'
import { productionPointer } from '@/db/production/deployments'
import { addKeptRequests } from '@/db/production/requests'
import { isAnalysing } from '@/db/questions/analyses'
import { systemActor } from '@/lib/contracts/actor'
import { undoChange } from '@/lib/services/changes/undo-change'
import { deploySandbox } from '@/lib/services/deployments/deploy'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { editTag } from '@/lib/services/tags/edit-tag'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { resultOf } from '@/lib/testing/until'
import { adoptReplayed } from './adopt-replayed'
import { listReplayed } from './list-replayed'
import { replayedTable } from './replayed-table'
import { showReplay } from './show-replay'

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const tagId = async (name: string) => (await findTagByName(bench.db.read, model.id, name))?.id ?? 0

/** Version 1 in production; version 2 has learnt from some texts that were moved to the other tag. */
beforeEach(async () => {
  model = await bench.trainedModel(trainingTexts())
  await deploySandbox(bench.db, bench.unseen, systemActor, model)
  const [billing, login] = [await tagId('Billing'), await tagId('Login')]
  await tagSamples(bench.db, systemActor, model, {
    filter: { q: 'password' },
    set_tags: [billing],
    chosen_by: 'person',
  })
  await tagSamples(bench.db, systemActor, model, {
    filter: { q: 'invoice' },
    set_tags: [login],
    chosen_by: 'person',
  })
  await bench.train(model)
})

async function keep(texts: readonly string[]): Promise<void> {
  const live = await productionPointer(bench.db.read, model.id)
  const kept = texts.map((content) => ({
    modelId: model.id,
    versionId: live?.versionId ?? 0,
    at: new Date(),
    content,
    answers: [],
  }))
  await bench.db.write((tx) => addKeptRequests(tx, kept))
}

const replayed = () => resultOf(() => showReplay(bench.db, model, {}, 'ask'))

const isReplaying = () => isAnalysing(bench.db.read, { modelId: model.id, kind: 'replay' })

describe('replaying production requests', () => {
  test('without any finds nothing to change, at once', async () => {
    const replay = await showReplay(bench.db, model, {}, 'ask')
    expect(replay).toMatchObject({ state: 'ready', result: { requests: 0, changed: 0, pairs: [] } })
    expect(await isReplaying()).toBe(false)
    expect((await listReplayed(bench.db, model, { limit: 10 })).items).toEqual([])
  })

  test('sees the first requests at once', async () => {
    await replayed()
    await keep(['the invoice'])
    await showReplay(bench.db, model, {}, 'ask')
    expect(await isReplaying()).toBe(true)
  })

  test('says which answers would change, from which tag to which, and lists their texts', async () => {
    await keep(['the password reset fails', 'the invoice was charged twice', 'the invoice'])
    const replay = await replayed()
    const sum = replay.pairs.reduce((count, pair) => count + pair.count, 0)
    expect(replay.requests).toBe(3)
    expect(replay.changed).toBeGreaterThan(0)
    expect(sum).toBeGreaterThanOrEqual(replay.changed)
    expect(replay.forecast.mean_confidence).toBeGreaterThan(0)
    const list = await listReplayed(bench.db, model, { limit: 10 })
    expect(list.count).toEqual({ value: replay.changed, exact: true })
    for (const { from, to } of list.items) expect(from).not.toEqual(to)
    const [pair] = replay.pairs
    const which = { from: pair?.from ?? 0, to: pair?.to ?? 0, limit: 10 }
    expect((await listReplayed(bench.db, model, which)).items).toHaveLength(pair?.count ?? -1)
    const table = await replayedTable(bench.db, model, { limit: 10 })
    expect(table).toHaveLength(1 + replay.changed)
  })

  test('takes all texts of one change over to be tagged, or of every change, and undoes it', async () => {
    const orders = [...'abcdefghijklmnopqrstuvwxyz']
    await keep(orders.map((order) => `the password reset of order ${order} fails`))
    await keep(orders.map((order) => `the invoice of order ${order} was charged twice`))
    const { changed, pairs } = await replayed()
    const [{ from, to, count } = { from: null, to: null, count: 0 }] = pairs
    expect(count).toBeGreaterThan(6)
    const which = { from: from ?? 0, to: to ?? 0 }
    const some = await adoptReplayed(bench.db, systemActor, model, which)
    expect(some).toMatchObject({ added: count, ignored: 0 })
    await undoChange(bench.db, systemActor, model, some.revision ?? 0)
    const untagged = { tagged: false, limit: 10, order: '-added' } as const
    expect((await listSamples(bench.db, model, untagged)).items).toEqual([])
    const all = await adoptReplayed(bench.db, systemActor, model, {})
    expect(all.added).toBe(changed)
  })

  test('takes renamed tags for the same', async () => {
    await keep(['the card payment failed'])
    const before = await replayed()
    await editTag(bench.db, systemActor, model, { tagId: await tagId('Login'), name: 'Sign in' })
    expect((await replayed()).changed).toBe(before.changed)
  })
})
