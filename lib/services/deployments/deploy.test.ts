import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import { bundlePrograms, type Programs } from '../../jobs/testing/bundled-programs'
import { openWorkbench, type Workbench } from '../../jobs/testing/workbench'
import { trainingTexts } from '../../server/testing/training-texts'
import { deploy, deploySandbox } from './deploy'
import { listDeployments } from './list-deployments'
import { productionOf } from './production'

const maya: Actor = { kind: 'user', userId: 'u1', tokenId: null, name: 'Maya', role: 'owner' }

let programs: Programs
let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  programs = await bundlePrograms()
  bench = await openWorkbench(programs.workerFile)
})
afterAll(async () => {
  await bench.close()
  programs.remove()
})
beforeEach(async () => {
  model = await bench.createModel()
  await bench.upload(model, trainingTexts())
})

const history = async () => (await listDeployments(bench.db, model, { limit: 10 })).items

describe('deploying', () => {
  test('before any training is refused, and nothing is in production', async () => {
    await expect(deploy(bench.db, maya, model, {})).rejects.toMatchObject({
      code: 'MODEL_STATE_ERROR',
    })
    expect(await productionOf(bench.db, model.id)).toBeNull()
  })

  test('makes the sandbox version production, with who, when and why', async () => {
    await bench.train(model)
    const deployed = await deploy(bench.db, maya, model, { note: 'First try' })
    expect(deployed).toMatchObject({
      number: 1,
      version: 1,
      kind: 'deploy',
      deployed_by: 'Maya',
      note: 'First try',
      live: true,
      accuracy: 1,
      requests: 0,
    })
    expect(await productionOf(bench.db, model.id)).toEqual(deployed)
  })

  test('an earlier version is a roll back; the history keeps all, one of them live', async () => {
    await bench.train(model)
    await deploy(bench.db, maya, model, {})
    await bench.train(model)
    await deploy(bench.db, maya, model, {})
    await deploy(bench.db, maya, model, { version: 1 })
    expect((await history()).map(({ version, kind, live }) => [version, kind, live])).toEqual([
      [1, 'rollback', true],
      [2, 'deploy', false],
      [1, 'deploy', false],
    ])
  })

  test('what is live already is refused in words; MonkeyLearn’s clients succeed and change nothing', async () => {
    await bench.train(model)
    await deploy(bench.db, maya, model, {})
    await expect(deploy(bench.db, maya, model, {})).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'Version 1 is in production already.',
    })
    await deploySandbox(bench.db, systemActor, model)
    expect(await history()).toHaveLength(1)
  })

  test('a version that does not exist is refused', async () => {
    await expect(deploy(bench.db, maya, model, { version: 3 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
