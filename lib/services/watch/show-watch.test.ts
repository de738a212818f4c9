import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { attachEvidence, newestDeployment, productionPointer } from '@/db/production/deployments'
import { readMetrics } from '@/db/versions/versions'
import { systemActor } from '@/lib/contracts/actor'
import type { Replay } from '@/lib/contracts/replay'
import { countUnknownWords } from '@/lib/jobs/count-unknown-words'
import { deploy } from '@/lib/services/deployments/deploy'
import { classify } from '@/lib/serving/classify'
import { evidenceGathered } from '@/lib/testing/jobs/test-jobs'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { createTestServing } from '@/lib/testing/processes/test-serving'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { showWatch } from './show-watch'

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.trainedModel(trainingTexts())
})

async function ask(data: string[], production: boolean): Promise<void> {
  const serving = createTestServing(bench.db)
  await classify(serving, model.publicId, { data, production_model: production })
  await serving.close()
}

test('before any deploy there is nothing to watch', async () => {
  await expect(showWatch(bench.db, model)).rejects.toMatchObject({ code: 'MODEL_STATE_ERROR' })
})

test('what production answered is counted against what its version said of its own texts, unseen', async () => {
  await deploy(bench.db, bench.unseen, systemActor, model, {})
  await ask(['the invoice was charged twice', 'I cannot log in with my password'], true)
  await ask(['the invoice was charged twice'], false)
  const watch = await showWatch(bench.db, model)
  expect(watch).toMatchObject({
    deployment: 1,
    texts: 2,
    expected_from: 'training',
    tags: [
      { name: 'Billing', texts: 1, share: 0.5, expected: 0.5 },
      { name: 'Login', texts: 1, share: 0.5, expected: 0.5 },
    ],
    drift: [],
  })
  expect(watch.mean_confidence.now).toBeGreaterThan(0.5)
  const live = await productionPointer(bench.db.read, model.id)
  const { reliability = [] } =
    (await readMetrics(bench.db.read, live?.versionId ?? 0)).details ?? {}
  const sum = reliability.reduce((all, { texts, confidence }) => all + texts * confidence, 0)
  expect(watch.mean_confidence.expected).toBeCloseTo(sum / trainingTexts().length)
  expect(watch.unknown_words.expected).toBeNull()
  expect(watch.hours).toHaveLength(1)
})

test('words that the version does not know are counted once, however often one counts', async () => {
  await deploy(bench.db, bench.unseen, systemActor, model, {})
  await ask(['invoice xylophone'], true)
  const live = await productionPointer(bench.db.read, model.id)
  const about = { modelId: model.id, versionId: live?.versionId ?? 0, since: new Date() }
  for (let time = 0; time < 2; time++) {
    await countUnknownWords(bench.db, about, new AbortController().signal)
  }
  expect((await showWatch(bench.db, model)).unknown_words.now).toBe(0.5)
})

test('a tag that the replay never answered was expected never', async () => {
  await deploy(bench.db, bench.unseen, systemActor, model, {})
  await evidenceGathered(bench.db, model.id)
  const live = await newestDeployment(bench.db.read, model.id)
  const [billing] = (await showWatch(bench.db, model)).tags
  await bench.db.write((tx) =>
    attachEvidence(tx, live?.id ?? 0, { ...nothingElse, replay: replayOf(billing?.tag_id ?? 0) }),
  )
  await ask(
    Array.from({ length: 200 }, (_, index) => `I cannot log in with password ${index}`),
    true,
  )
  const { tags, drift } = await showWatch(bench.db, model)
  expect(tags).toMatchObject([
    { name: 'Billing', expected: 1 },
    { name: 'Login', expected: 0 },
  ])
  expect(drift).toContain('“Login” is answered to 100% of the texts; the replay had said 0%.')
})

const nothingElse = { proof: null, comparison: null, promises: null, complete: true } as const

/** Every request got this one tag. */
function replayOf(tag_id: number): Replay {
  return {
    candidate: 1,
    baseline: 1,
    computed: '2026-11-25T00:00:00.000Z',
    requests: 200,
    changed: 0,
    pairs: [],
    forecast: { shares: [{ tag_id, share: 1 }], mean_confidence: 1, unknown_words: 0 },
    tags: [],
  }
}
