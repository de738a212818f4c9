import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/contracts/actor'
import type { KnownVerdict, Proof } from '@/lib/contracts/proof'
import { leadOf } from '@/lib/facts/lead'
import { deploySandbox } from '@/lib/services/deployments/deploy'
import { describeModel } from '@/lib/services/models/describe-model'
import { proofReady } from '@/lib/testing/jobs/proof-ready'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { listVerdicts } from './list-verdicts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

function knownOf(proof: Proof): KnownVerdict {
  const { candidate: version, baseline: against, verdict, sure, texts, macro_f1 } = proof
  const { candidate, baseline, difference, low, high } = macro_f1
  const known = { candidate, baseline, difference, low, high }
  return { version, against, verdict, sure, lead: leadOf(proof), texts, macro_f1: known }
}

test('verdicts against production are told once they are known, others are not', async () => {
  const model = await bench.trainedModel(trainingTexts())
  expect((await listVerdicts(bench.db, model)).items).toEqual([])
  await deploySandbox(bench.db, bench.unseen, systemActor, model)
  await bench.train(model)
  await bench.train(model)
  const now = await bench.reread(model)
  await proofReady(bench.db, now, { version: 2, against: 3 })
  const proof = await proofReady(bench.db, now, { version: 2, against: 1 })
  const { items } = await listVerdicts(bench.db, now)
  expect(items.find(({ version }) => version === 2)).toEqual(knownOf(proof))
  expect(items.every(({ against }) => against === 1)).toBe(true)
})

test('a model tells what is known of its sandbox, and nothing once the two are the same', async () => {
  const model = await bench.trainedModel(trainingTexts())
  await deploySandbox(bench.db, bench.unseen, systemActor, model)
  await bench.train(model)
  const known = async () =>
    (await describeModel(bench.db, await bench.reread(model))).langur.verdict
  const proof = await proofReady(bench.db, await bench.reread(model))
  expect(await known()).toEqual(knownOf(proof))
  await deploySandbox(bench.db, bench.unseen, systemActor, model)
  expect(await known()).toBeNull()
})
