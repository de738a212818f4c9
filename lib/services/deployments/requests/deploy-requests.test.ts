import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import { createToken } from '@/lib/services/accounts/create-token'
import { deploy, deploySandbox } from '@/lib/services/deployments/deploy'
import { listDeployments } from '@/lib/services/deployments/list-deployments'
import { editModel } from '@/lib/services/models/edit-model'
import { listDeliveries } from '@/lib/services/webhooks/deliveries'
import { createWebhook } from '@/lib/services/webhooks/webhooks'
import { addPeople } from '@/lib/testing/database/add-people'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { approveDeploy } from './approve-deploy'
import { askForDeploy } from './ask-for-deploy'
import { declineDeploy, withdrawDeploy } from './end-request'
import { listDeployRequests } from './list-deploy-requests'

const person = (userId: string, name: string, role: Actor['role']): Actor => ({
  kind: 'user',
  userId,
  tokenId: null,
  name,
  role,
})
const maya = person('u1', 'Maya', 'owner')
const tom = person('u2', 'Tom', 'deployer')
const jonas = person('u3', 'Jonas', 'deployer')

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
  await addPeople(bench.db, maya, tom, jonas)
})
afterAll(() => bench.close())

const ask = (by: Actor, version?: number) =>
  askForDeploy(bench.db, bench.unseen, by, model, { version, note: 'For the new tag' })
const approve = (by: Actor, number = 1) => approveDeploy(bench.db, bench.unseen, by, model, number)
/** Who acts with a token of this person, which is made for it. */
async function tokenOf(person: Actor): Promise<Actor> {
  const { id, name } = await createToken(bench.db, person, { name: 'ci' })
  return { ...person, kind: 'token', tokenId: id, name }
}
const history = async () => (await listDeployments(bench.db, model, { limit: 10 })).items
const requests = async (by = maya) =>
  (await listDeployRequests(bench.db, by, model, { limit: 10 })).items
const conflict = (words: string) => ({
  code: 'CONFLICT',
  message: expect.stringContaining(words),
})

describe('a first deploy by two people', () => {
  beforeEach(async () => {
    const settings = { deploy_policy: 'require', second_person: true } as const
    model = await bench.createModel(settings)
    await bench.upload(model, trainingTexts())
    await bench.train(model)
  })

  test('one asks, another approves: the history names both', async () => {
    expect(await ask(maya)).toMatchObject({ number: 1, version: 1, state: 'open', own: true })
    expect(await history()).toEqual([])
    const approved = await approve(tom)
    expect(approved).toMatchObject({ state: 'approved', ended_by: 'Tom', deployment: 1 })
    const [deployed] = await history()
    expect(deployed).toMatchObject({
      version: 1,
      deployed_by: 'Tom',
      asked_by: 'Maya',
      note: 'For the new tag',
    })
  })

  test('webhooks that want it are told who asks for what, once, and not of what was refused', async () => {
    const hook = (event: 'deploy_asked' | 'drift') =>
      createWebhook(bench.db, maya, model, { url: 'https://example.org/', events: [event] })
    const [wanted, other] = [await hook('deploy_asked'), await hook('drift')]
    const sentTo = async ({ id }: { id: number }) =>
      (await listDeliveries(bench.db.read, model, id)).items
    await ask(maya)
    await expect(ask(tom)).rejects.toMatchObject(conflict('Maya has asked for version 1 already'))
    const [delivery, ...more] = await sentTo(wanted)
    expect(more).toEqual([])
    expect(JSON.parse(delivery?.body ?? '')).toMatchObject({
      event: 'deploy_asked',
      model: { id: model.publicId, name: model.name },
      data: { request: 1, version: 1, by: 'Maya', note: 'For the new tag' },
    })
    expect(await sentTo(other)).toEqual([])
  })

  test('nobody deploys alone, be it by the API of MonkeyLearn', async () => {
    const refused = conflict('deploys with a second person')
    await expect(deploy(bench.db, bench.unseen, maya, model, {})).rejects.toMatchObject(refused)
    await expect(deploySandbox(bench.db, bench.unseen, maya, model)).rejects.toMatchObject(refused)
    expect(await history()).toEqual([])
  })

  test('who asked cannot approve, nor with a token of their own', async () => {
    await ask(maya)
    for (const same of [maya, await tokenOf(maya)]) {
      await expect(approve(same)).rejects.toMatchObject(conflict('You asked for version 1'))
    }
    await ask(tom).then(
      () => expect.unreachable(),
      (error) => expect(error).toMatchObject(conflict('Maya has asked for version 1 already')),
    )
    expect(await history()).toEqual([])
  })

  test('of two who approve at once one deploys, the other is told who was first', async () => {
    await ask(maya)
    const both = await Promise.allSettled([approve(tom), approve(jonas)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [lost] = both.filter((one) => one.status === 'rejected')
    const first = both[0]?.status === 'fulfilled' ? 'Tom' : 'Jonas'
    expect(lost?.reason).toMatchObject(conflict(`${first} has approved it`))
    expect(await history()).toHaveLength(1)
  })

  test('declined by another with a reason, withdrawn only by who asked; then it has ended', async () => {
    await ask(maya)
    const no = () => declineDeploy(bench.db, tom, model, 1, 'Not on a Friday')
    await expect(declineDeploy(bench.db, maya, model, 1, 'No')).rejects.toMatchObject(
      conflict('withdraw request 1'),
    )
    await expect(withdrawDeploy(bench.db, tom, model, 1)).rejects.toMatchObject(
      conflict('Only Maya'),
    )
    expect(await no()).toMatchObject({ state: 'declined', answer: 'Not on a Friday' })
    await expect(no()).rejects.toMatchObject(conflict('Tom has declined it'))
    await expect(approve(jonas)).rejects.toMatchObject(conflict('Tom has declined it'))
    await ask(maya)
    expect(await withdrawDeploy(bench.db, maya, model, 2)).toMatchObject({ state: 'withdrawn' })
    expect((await requests()).map(({ state }) => state)).toEqual(['withdrawn', 'declined'])
    expect(await history()).toEqual([])
  })

  test('it is for its version: a newer sandbox is told, and not deployed', async () => {
    await ask(maya)
    await bench.train(model)
    expect((await requests(tom))[0]).toMatchObject({
      own: false,
      moved_on: 'The sandbox is at version 2 by now; this asks for version 1.',
    })
    await approve(tom)
    expect((await history()).map(({ version }) => version)).toEqual([1])
  })

  test('once production has changed it is refused in words', async () => {
    await ask(maya)
    await editModel(bench.db, maya, model, { second_person: false })
    await bench.train(model)
    await deploy(bench.db, bench.unseen, tom, await bench.reread(model), { version: 2 })
    const changed = 'Production has changed since this was asked for, to version 2 by Tom.'
    expect((await requests())[0]?.moved_on).toContain(changed)
    await expect(approve(tom)).rejects.toMatchObject(conflict(changed))
    expect(await history()).toHaveLength(1)
  })

  test('going back to what was in production is free; what never was is not', async () => {
    await ask(maya)
    await approve(tom)
    await bench.train(model)
    await bench.train(model)
    await editModel(bench.db, maya, model, { second_person: false, deploy_policy: 'off' })
    await deploy(bench.db, bench.unseen, maya, await bench.reread(model), { version: 3 })
    await editModel(bench.db, maya, model, { second_person: true, deploy_policy: 'require' })
    model = await bench.reread(model)
    await expect(deploy(bench.db, bench.unseen, tom, model, { version: 2 })).rejects.toMatchObject(
      conflict('second person'),
    )
    await expect(ask(tom, 1)).rejects.toMatchObject(conflict('needs no second person'))
    await deploy(bench.db, bench.unseen, tom, model, { version: 1 })
    expect((await history())[0]).toMatchObject({ version: 1, kind: 'rollback', asked_by: null })
  })

  test('what is not proven better is not asked for in vain', async () => {
    await ask(maya)
    await approve(tom)
    await bench.train(model)
    await expect(ask(maya)).rejects.toMatchObject(conflict('with proof only'))
    expect(await requests()).toHaveLength(1)
  })
})

describe('the setting', () => {
  test('needs the policy that requires proof, in the same or an earlier edit', async () => {
    model = await bench.createModel()
    await expect(editModel(bench.db, maya, model, { second_person: true })).rejects.toMatchObject({
      code: 'REQUEST_PARAMS_ERROR',
      fields: [{ path: 'second_person' }],
    })
    await editModel(bench.db, maya, model, { deploy_policy: 'require', second_person: true })
    const strict = await bench.reread(model)
    expect(strict.secondPerson).toBe(true)
    await expect(
      editModel(bench.db, maya, strict, { deploy_policy: 'warn' }),
    ).rejects.toMatchObject({ fields: [{ path: 'second_person' }] })
  })

  test('is not for those who would have to ask; without it nobody asks', async () => {
    model = await bench.createModel({ deploy_policy: 'require', second_person: true })
    const off = { second_person: false }
    await expect(editModel(bench.db, tom, model, off)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('Only owners and admins'),
    })
    await editModel(bench.db, maya, model, off)
    model = await bench.reread(model)
    await expect(ask(maya)).rejects.toMatchObject(conflict('needs no second person'))
  })
})
