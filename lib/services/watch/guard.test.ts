import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { attachEvidence, findDeployment, newestDeployment } from '@/db/production/deployments'
import { listDeliveryRows } from '@/db/webhooks/deliveries'
import { systemActor } from '@/lib/contracts/actor'
import type { Outside } from '@/lib/contracts/outside'
import type { Replay } from '@/lib/contracts/replay'
import { deploy } from '@/lib/services/deployments/deploy'
import { editModel } from '@/lib/services/models/edit-model'
import { createWebhook } from '@/lib/services/webhooks/webhooks'
import { classify } from '@/lib/serving/classify'
import { evidenceGathered } from '@/lib/testing/jobs/test-jobs'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { createTestServing } from '@/lib/testing/processes/test-serving'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { guard } from './guard'
import { moreCorrected } from './more-corrected'
import { outsideForecast } from './outside-forecast'

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.trainedModel(trainingTexts())
})

async function deployTwice(): Promise<void> {
  await deploy(bench.db, bench.unseen, systemActor, model, {})
  await bench.upload(model, [{ text: 'A login failed', tags: ['Login'] }])
  await bench.train(model)
  await deploy(bench.db, bench.unseen, systemActor, model, { reason: 'To be guarded' })
}

/** What the second deployment is like, with a replay that had forecast half of the texts for each tag. */
async function forecast() {
  await evidenceGathered(bench.db, model.id)
  const live = await findDeployment(bench.db.read, model.id, 2)
  if (!live) throw new Error('There is no second deployment.')
  const tags = await listTags(bench.db.read, model.id)
  const shares = tags.map(({ id: tag_id }) => ({ tag_id, share: 0.5 }))
  const replay: Replay = {
    candidate: 2,
    baseline: 1,
    computed: '2026-11-25T00:00:00.000Z',
    requests: 1_000,
    changed: 0,
    pairs: [],
    forecast: { shares, mean_confidence: 0.5, unknown_words: 0.5 },
    tags: [],
  }
  await bench.db.write((tx) => attachEvidence(tx, live.id, { ...NOTHING, replay }))
  return live
}

/** Looks until the guard has found something; the job runner beside gathers evidence, and looks as well. */
function found(isEnough: (outside: Outside) => boolean): Promise<Outside> {
  return until(async () => {
    await forecast()
    await look()
    const live = await findDeployment(bench.db.read, model.id, 2)
    return live?.outside && isEnough(live.outside) ? live.outside : null
  })
}

const NOTHING = { proof: null, comparison: null, promises: null, complete: true } as const

async function ask(data: readonly string[]): Promise<void> {
  const serving = createTestServing(bench.db)
  await classify(serving, model.publicId, { data: [...data], production_model: true })
  await serving.close()
}

const look = (number = 2) => guard(bench.db, bench.unseen, model.id, number)
const logins = Array.from({ length: 250 }, (_, place) => `I cannot log in with password ${place}`)
const both = logins.map((text, place) =>
  place % 2 ? text : `the invoice ${place} was charged twice`,
)

test('a deploy as forecast is left alone; one that is not is told once, with what is wrong', async () => {
  await deployTwice()
  const hook = { url: 'http://127.0.0.1:9/', events: ['drift' as const], may_be_private: true }
  const { id } = await createWebhook(bench.db, systemActor, model, hook)
  await ask(both)
  expect(await outsideForecast(bench.db.read, await forecast())).toEqual([])
  await ask(logins)
  await ask(logins)
  expect(await found(() => true)).toMatchObject({
    sentences: expect.arrayContaining([expect.stringContaining('the replay had said 50%')]),
    rolled_back: false,
  })
  await look()
  expect((await newestDeployment(bench.db.read, model.id))?.number).toBe(2)
  expect(await listDeliveryRows(bench.db.read, id)).toMatchObject([{ event: 'drift' }])
})

test('where the model is set so it is rolled back, with the reason in the history, and the version that came back is left', async () => {
  await editModel(bench.db, systemActor, model, { roll_back_by_self: true })
  await deployTwice()
  await ask(logins)
  await found(({ rolled_back }) => rolled_back)
  expect(await newestDeployment(bench.db.read, model.id)).toMatchObject({
    number: 3,
    kind: 'rollback',
    version: 1,
    actor: 'Langur',
    note: 'Rolled back by itself: v2 turned out otherwise than forecast.',
    reason: expect.stringContaining('the replay had said 50%'),
  })
  await ask(logins)
  await look(3)
  expect((await newestDeployment(bench.db.read, model.id))?.number).toBe(3)
})

test('corrections count once they are many, and twice as often as before', () => {
  const before = { wrong: 20, texts: 2_000 }
  expect(moreCorrected({ wrong: 9, texts: 100 }, before)).toEqual([])
  expect(moreCorrected({ wrong: 12, texts: 1_000 }, before)).toEqual([])
  expect(moreCorrected({ wrong: 40, texts: 1_000 }, before)).toEqual([
    'Feedback corrected 4.0% of its answers; of the version before 1.0%.',
  ])
})
