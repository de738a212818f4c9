import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isTokenGood } from '@/db/accounts/tokens'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import { changeModelRole } from '@/lib/services/accounts/change-model-role'
import { changeRole } from '@/lib/services/accounts/change-role'
import { createToken } from '@/lib/services/accounts/create-token'
import { deleteUser } from '@/lib/services/accounts/delete-user'
import { revokeToken } from '@/lib/services/accounts/revoke-token'
import { deploy } from '@/lib/services/deployments/deploy'
import { listDeployments } from '@/lib/services/deployments/list-deployments'
import { editModel } from '@/lib/services/models/edit-model'
import { pinPromises } from '@/lib/services/promises/pin-promises'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { addPeople } from '@/lib/testing/database/add-people'
import { proofReady } from '@/lib/testing/jobs/proof-ready'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { approveDeploy } from './approve-deploy'
import { askForDeploy } from './ask-for-deploy'
import { listDeployRequests } from './list-deploy-requests'

let made = 0
let bench: Workbench
let model: ModelRow
let nora: Actor & { userId: string }
let kim: Actor & { userId: string }
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  nora = person('Nora', 'editor')
  kim = person('Kim', 'deployer')
  await addPeople(bench.db, nora, kim)
})

function person(name: string, role: Actor['role']): Actor & { userId: string } {
  made += 1
  return { kind: 'user', userId: `person-${made}`, tokenId: null, name, role }
}
const TWO = { deploy_policy: 'require', second_person: true } as const
const ask = (by: Actor = nora) =>
  askForDeploy(bench.db, bench.unseen, by, model, { note: 'For the new tag' })
const approve = (by: Actor = kim, number = 1) =>
  approveDeploy(bench.db, bench.unseen, by, model, number)
const history = async () => (await listDeployments(bench.db, model, { limit: 10 })).items
const states = async () =>
  (await listDeployRequests(bench.db, kim, model, { limit: 10 })).items.map(({ state }) => state)
const refusedFor = (code: string, words: string) => ({
  code,
  message: expect.stringContaining(words),
})

describe('a right that is taken away', () => {
  beforeEach(async () => {
    model = await bench.createModel(TWO)
    await bench.upload(model, trainingTexts())
    await bench.train(model)
  })
  const deployNow = (by: Actor) => deploy(bench.db, bench.unseen, by, model, {})

  test('who lost the role while they approved, or deployed, has done nothing', async () => {
    await ask()
    await changeRole(bench.db, systemActor, { userId: kim.userId, role: 'editor' })
    const lost = refusedFor('FORBIDDEN', 'Nothing was done: the account has the role "editor"')
    await expect(approve()).rejects.toMatchObject(lost)
    await expect(deployNow(kim)).rejects.toMatchObject(lost)
    expect(await states()).toEqual(['open'])
    expect(await history()).toEqual([])
  })

  test('so has who lost it on this model only', async () => {
    const { publicId: modelId } = model
    await ask()
    await changeModelRole(bench.db, systemActor, { userId: kim.userId, modelId, role: 'viewer' })
    await expect(approve()).rejects.toMatchObject(refusedFor('FORBIDDEN', 'the role "viewer"'))
    expect(await history()).toEqual([])
  })

  test('so has a token that was revoked, and one that has ended', async () => {
    await ask()
    const ends = new Date(Date.now() + 86_400_000)
    const { id, name } = await createToken(bench.db, kim, { name: 'ci', ends: ends.toISOString() })
    const token: Actor = { ...kim, kind: 'token', tokenId: id, name }
    expect(await isTokenGood(bench.db.read, id, new Date())).toBe(true)
    expect(await isTokenGood(bench.db.read, id, ends)).toBe(false)
    await revokeToken(bench.db, kim, id)
    const lost = refusedFor('FORBIDDEN', 'the token has ended or was revoked')
    await expect(approve(token)).rejects.toMatchObject(lost)
    expect(await history()).toEqual([])
  })

  test('so has whose account was deleted; what they asked for waits for nobody', async () => {
    await ask()
    await deleteUser(bench.db, systemActor, nora.userId)
    const lost = refusedFor('CONFLICT', 'who asked for it, may not ask any more')
    await expect(approve()).rejects.toMatchObject(lost)
    await deleteUser(bench.db, systemActor, kim.userId)
    await expect(deployNow(kim)).rejects.toMatchObject(
      refusedFor('FORBIDDEN', 'the account was deleted'),
    )
    expect(await history()).toEqual([])
  })

  test('and who asks while the role goes has not asked', async () => {
    await changeRole(bench.db, systemActor, { userId: nora.userId, role: 'viewer' })
    await expect(ask()).rejects.toMatchObject(refusedFor('FORBIDDEN', 'the role "viewer"'))
    expect(await states()).toEqual([])
  })
})

describe('a better version over another', () => {
  beforeEach(async () => {
    model = await bench.createModel({ algorithm: 'nb', max_features: 10 })
    await bench.upload(model, manyTexts(480, 6))
    await bench.train(model)
    await deploy(bench.db, bench.unseen, kim, model, {})
    await editModel(bench.db, systemActor, model, { ...TWO, max_features: 2_000 })
    await bench.train(model)
    model = await bench.reread(model)
    await proofReady(bench.db, model)
  })

  test('is asked for with its proof, and goes into production by a second person', async () => {
    const asked = await ask()
    expect(asked).toMatchObject({ version: 2, against: 1 })
    expect(asked.sure).toBeGreaterThan(0.95)
    await approve()
    expect((await history())[0]).toMatchObject({ version: 2, verdict: 'better', asked_by: 'Nora' })
  })

  test('is refused once a promise is broken that nobody had made then', async () => {
    await ask()
    await breakPromise()
    await expect(approve()).rejects.toMatchObject({
      fields: [{ path: 'reason' }],
      message: expect.stringContaining('Version 2 breaks 1 promise'),
    })
    expect(await states()).toEqual(['open'])
    expect(await history()).toHaveLength(1)
  })
})

/** Promises a text with a tag that the sandbox does not give to it. */
async function breakPromise(): Promise<void> {
  const [text] = (await listSamples(bench.db, model, { limit: 1, order: 'added' })).items
  const other = (await listTags(bench.db.read, model.id)).find(({ id }) => id !== text?.tags[0])
  if (!text || !other) throw new Error('There is nothing to promise.')
  const tagged = { ids: [text.id], set_tags: [other.id] }
  await tagSamples(bench.db, systemActor, model, { ...tagged, chosen_by: 'person' })
  await pinPromises(bench.db, systemActor, model, [text.id])
  await proofReady(bench.db, model)
}
