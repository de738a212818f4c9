import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import type { DeploymentRecord, DeployPolicy } from '@/lib/contracts/deployment'
import { editModel } from '@/lib/services/models/edit-model'
import { pinPromises } from '@/lib/services/promises/pin-promises'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { addPeople } from '@/lib/testing/database/add-people'
import { proofReady } from '@/lib/testing/jobs/proof-ready'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { deploy, deploySandbox } from './deploy'
import { listDeployments } from './list-deployments'
import { productionOf } from './production'
import { showDeployment } from './show-deployment'

const maya: Actor = { kind: 'user', userId: 'u1', tokenId: null, name: 'Maya', role: 'owner' }

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
  await addPeople(bench.db, maya)
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.createModel()
  await bench.upload(model, trainingTexts())
})

const history = async () => (await listDeployments(bench.db, model, { limit: 10 })).items

describe('deploying', () => {
  test('before any training is refused, and nothing is in production', async () => {
    await expect(deploy(bench.db, bench.unseen, maya, model, {})).rejects.toMatchObject({
      code: 'MODEL_STATE_ERROR',
    })
    expect(await productionOf(bench.db, model.id)).toBeNull()
  })

  test('makes the sandbox version production, with who, when and why', async () => {
    await bench.train(model)
    const deployed = await deploy(bench.db, bench.unseen, maya, model, { note: 'First try' })
    expect(deployed).toMatchObject({
      number: 1,
      version: 1,
      kind: 'deploy',
      deployed_by: 'Maya',
      note: 'First try',
      live: true,
      accuracy: 1,
      answered_texts: 0,
    })
    expect(await productionOf(bench.db, model.id)).toEqual(deployed)
  })

  test('an earlier version is a roll back; the history keeps all, one of them live', async () => {
    await bench.train(model)
    await deploy(bench.db, bench.unseen, maya, model, {})
    await bench.train(model)
    await deploy(bench.db, bench.unseen, maya, model, { reason: 'Trained again' })
    await deploy(bench.db, bench.unseen, maya, model, { version: 1 })
    expect((await history()).map(({ version, kind, live }) => [version, kind, live])).toEqual([
      [1, 'rollback', true],
      [2, 'deploy', false],
      [1, 'deploy', false],
    ])
  })

  test('what is live already is refused in words; MonkeyLearn’s clients succeed and change nothing', async () => {
    await bench.train(model)
    await deploy(bench.db, bench.unseen, maya, model, {})
    await expect(deploy(bench.db, bench.unseen, maya, model, {})).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'Version 1 is in production already.',
    })
    await deploySandbox(bench.db, bench.unseen, systemActor, model)
    expect(await history()).toHaveLength(1)
  })

  test('a version that does not exist is refused', async () => {
    await expect(deploy(bench.db, bench.unseen, maya, model, { version: 3 })).rejects.toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    )
  })
})

describe('without proof', () => {
  beforeEach(async () => {
    await bench.train(model)
    await deploy(bench.db, bench.unseen, maya, model, {})
    await bench.train(model)
  })

  const withPolicy = async (deploy_policy: DeployPolicy) => {
    await editModel(bench.db, maya, model, { deploy_policy })
    return bench.reread(model)
  }

  test('a reason is asked for, and kept with what was known', async () => {
    await proofReady(bench.db, model)
    const asked = deploy(bench.db, bench.unseen, maya, model, { reason: 'too short' })
    await expect(asked).rejects.toMatchObject({
      code: 'REQUEST_PARAMS_ERROR',
      message: expect.stringContaining('It is not proven that version 2 is better'),
      fields: [{ path: 'reason', value: 'too short' }],
    })
    expect(await history()).toHaveLength(1)
    const reason = 'The new tag is needed on Monday'
    const deployed = await deploy(bench.db, bench.unseen, maya, await bench.reread(model), {
      reason,
    })
    expect(deployed).toMatchObject({ reason, verdict: 'unproven', kind: 'deploy' })
  })

  test('a deploy does not wait for a proof that is being computed; it is attached when ready', async () => {
    const fresh = await bench.reread(model)
    const deployed = await deploy(bench.db, bench.unseen, maya, fresh, {
      reason: 'Cannot wait for it',
    })
    expect(['pending', 'unproven']).toContain(deployed.verdict)
    const record = await gathered(2)
    expect(record).toMatchObject({
      verdict: 'unproven',
      evidence: {
        complete: true,
        proof: { candidate: 2, baseline: 1, texts: 48 },
        comparison: { sandbox: { number: 2 }, production: { number: 1 } },
        replay: null,
        promises: { all: 0 },
      },
      before: { number: 1, version: 1, verdict: 'first' },
      after: null,
    })
  })

  test('a policy that requires proof refuses also programs, but never a roll back', async () => {
    const strict = await withPolicy('require')
    const reason = 'A very good reason'
    const refused = { code: 'CONFLICT', message: expect.stringContaining('with proof only') }
    await expect(deploy(bench.db, bench.unseen, maya, strict, { reason })).rejects.toMatchObject(
      refused,
    )
    await expect(deploySandbox(bench.db, bench.unseen, systemActor, strict)).rejects.toMatchObject(
      refused,
    )
    await deploy(bench.db, bench.unseen, maya, await withPolicy('off'), {})
    const back = await deploy(bench.db, bench.unseen, maya, await withPolicy('require'), {
      version: 1,
    })
    expect(back.kind).toBe('rollback')
  })

  test('programs of MonkeyLearn deploy, and the history says that there was no proof', async () => {
    await deploySandbox(bench.db, bench.unseen, systemActor, model)
    expect((await history())[0]).toMatchObject({
      version: 2,
      reason: 'Deployed through the API without proof',
    })
  })

  test('a broken promise asks for a reason under every policy', async () => {
    const [text] = (await listSamples(bench.db, model, { limit: 1, order: 'added' })).items
    const ids = [text?.id ?? 0]
    await pinPromises(bench.db, maya, model, ids)
    const other = (await listTags(bench.db.read, model.id)).find(({ id }) => id !== text?.tags[0])
    const set_tags = [other?.id ?? 0]
    await tagSamples(bench.db, maya, model, { ids, set_tags, chosen_by: 'person' })
    const lax = await withPolicy('off')
    await expect(deploy(bench.db, bench.unseen, maya, lax, {})).rejects.toMatchObject({
      message: expect.stringContaining('Version 2 breaks 1 promise.'),
    })
    await deploy(bench.db, bench.unseen, maya, lax, { reason: 'The promise is wrong' })
    await deploy(bench.db, bench.unseen, maya, lax, { version: 1 })
    await deploySandbox(bench.db, bench.unseen, systemActor, lax)
    expect((await history())[0]?.reason).toContain('with 1 broken promise')
  })
})

/** The deployment, once all that was known of it is attached. */
function gathered(number: number): Promise<DeploymentRecord> {
  return until(async () => {
    const record = await showDeployment(bench.db, model, number)
    return record.evidence?.complete ? record : null
  })
}
