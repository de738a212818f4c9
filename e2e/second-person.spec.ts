/** Two people deploy: one asks and says what for, the other approves or declines; neither can do both, nor by the API. */
import type { Browser, Page } from '@playwright/test'
import type { DeployRequest } from '@/lib/contracts/deploy-request'
import { apiOf } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'
import { BAD, GOOD } from '@/lib/testing/texts/six-tags'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { twoVersions } from './models/two-versions'
import {
  ASK,
  askFor,
  expectInert,
  requests,
  settingsLink,
  strip,
  waiting,
} from './steps/deploy-request-steps'
import { openDeploy } from './steps/deployment-steps'
import { messages } from './steps/model-steps'

test.use({ start: 'no models', isRefused: true })

const person = (name: string, role: string) => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  password: `a long password of ${name}`,
  role,
})
const TOM = person('Tom', 'deployer')
const EVA = person('Eva', 'editor')
const VERA = person('Vera', 'viewer')

test('one person asks for a deploy, another declines and then approves it', async ({
  page: maya,
  server,
  browser,
}) => {
  const id = await twoVersions(server, { name: 'Tickets', first: BAD, second: GOOD })
  const call = apiOf(server)
  for (const one of [TOM, EVA, VERA]) await call('POST', 'users/', one)

  await test.step('an owner switches it on, below the choice that refuses what is not proven', async () => {
    await maya.goto(`${server.url}/models/${id}/settings/general`)
    const second = maya.getByRole('switch', { name: 'A second person approves each deploy' })
    await expect(maya.getByRole('radio', { name: /^Ask for a reason/ })).toBeChecked()
    await expect(second).toBeHidden()
    await maya.getByRole('radio', { name: /^Refuse/ }).press('Space')
    await second.press('Space')
    await expect(second).toBeChecked()
    await expect(maya.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
    await expectAccessible(maya)
    await maya.reload()
    await expect(second).toBeChecked()
  })

  const tom = await logInAs(browser, server, TOM)
  const eva = await logInAs(browser, server, EVA)

  await test.step('who deploys cannot rid themselves of it', async () => {
    await tom.goto(`${server.url}/models/${id}/settings/general`)
    await expect(tom.getByText('Owners and admins change this.')).toBeVisible()
    await expect(
      tom.getByRole('switch', { name: 'A second person approves each deploy' }),
    ).toBeDisabled()
    await expect(tom.getByRole('radio', { name: /^Allow/ })).toBeDisabled()
  })

  await test.step('the server refuses to deploy by one person', async () => {
    for (const path of ['deploy/', 'deployments/']) {
      await expect(call('POST', `classifiers/${id}/${path}`)).rejects.toThrow(
        /409 .*This model deploys with a second person/,
      )
    }
  })

  await test.step('an editor asks, with a note', async () => {
    await openDeploy(eva, server.url, id)
    await expectInert(eva.getByRole('button', { name: 'Ask to deploy v2' }))
    await eva.getByRole('textbox', { name: ASK }).fill('More features, for the new tags')
    await eva.getByRole('button', { name: 'Ask to deploy v2' }).click()
    await expect(messages(eva)).toContainText('Another person has to approve v2 now')
    const own = requests(eva)
    await expect(own).toContainText('You ask to deploy v2')
    await expect(own).toContainText(/It was better than v1, > 99.9% sure/)
    await expect(own.getByRole('button', { name: /Approve/ })).toBeHidden()
    await expectAccessible(eva)
  })

  await test.step('who asked cannot approve it, also past the page', async () => {
    const answer = await eva.request.post(
      `${server.url}/api/v3/classifiers/${id}/deploy-requests/1/approve/`,
      { headers: { Origin: server.url } },
    )
    expect(answer.status()).toBe(403)
  })

  await test.step('strip and navigation tell it on every page to who may approve, and to nobody else', async () => {
    for (const one of [tom, maya]) {
      await one.goto(`${server.url}/models/${id}/data`)
      await expect(waiting(one)).toBeVisible()
      await expect(settingsLink(one)).toContainText('v2 waits for your approval')
      await expectAccessible(one)
    }
    const vera = await logInAs(browser, server, VERA)
    for (const one of [eva, vera]) {
      await one.goto(`${server.url}/models/${id}/data`)
      await expect(strip(one).getByRole('link', { name: 'Review & deploy' })).toBeVisible()
      await expect(settingsLink(one)).toHaveText('Settings')
    }
    await vera.context().close()
    await openDeploy(eva, server.url, id)
  })

  await test.step('another person reads it and declines, and says why', async () => {
    await waiting(tom).click()
    await expect(tom).toHaveURL(/settings\/deploy$/)
    await expect(requests(tom)).toContainText('Eva asks to deploy v2')
    await expect(requests(tom)).toContainText('More features, for the new tags')
    await expectInert(tom.getByRole('button', { name: 'Ask to deploy v2' }))
    await expectAccessible(tom)
    await tom.setViewportSize({ width: 390, height: 844 })
    await tom.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(tom)
    await tom.emulateMedia({ colorScheme: 'light' })
    await tom.setViewportSize({ width: 1440, height: 900 })
    await requests(tom).getByRole('button', { name: 'Decline' }).click()
    const dialog = tom.getByRole('alertdialog')
    await expectInert(dialog.getByRole('button', { name: 'Decline v2' }))
    await dialog.getByRole('textbox', { name: 'Why not' }).fill('Not on a Friday')
    await expectAccessible(tom)
    await dialog.getByRole('button', { name: 'Decline v2' }).click()
    await expect(requests(tom)).toContainText('Tom declined it')
    await expect(waiting(tom)).toHaveCount(0)
    await expect(settingsLink(tom)).toHaveText('Settings')
  })

  await test.step('who asked reads why without asking anew, asks again and takes it back', async () => {
    await expect(requests(eva)).toContainText('Why not: Not on a Friday')
    await askFor(eva, 2, 'Then on Monday')
    await requests(eva).getByRole('button', { name: 'Withdraw' }).click()
    await expect(requests(eva)).toContainText('Eva withdrew it')
  })

  await test.step('a viewer sees what was asked for and can do nothing about it', async () => {
    await askFor(eva, 2, 'Monday has come')
    const vera = await logInAs(browser, server, VERA)
    await openDeploy(vera, server.url, id)
    await expectInert(requests(vera).getByRole('button', { name: 'Approve and deploy v2' }))
    await expectAccessible(vera)
    await vera.context().close()
  })

  await test.step('of two who approve, the second is told who was first', async () => {
    await openDeploy(maya, server.url, id)
    const approve = { name: 'Approve and deploy v2' }
    await expect(requests(maya).getByRole('button', approve)).toBeVisible()
    // Answered by another person between what the page shows and what is pressed.
    await maya.route('**/deploy-requests/3/approve/', async (route) => {
      await requests(tom).getByRole('button', approve).click()
      await expect(messages(tom)).toContainText('Production answers with v2 now')
      await route.continue()
    })
    await requests(maya).getByRole('button', approve).click()
    await expect(messages(maya)).toContainText('Tom has approved it')
    await expect(requests(maya)).toContainText('Tom approved it')
  })

  await test.step('the history, the record and Activity name both', async () => {
    const history = maya.getByRole('table', { name: 'Deployment history' })
    await expect(history.getByRole('row').filter({ hasText: 'live' })).toContainText('asked by Eva')
    await requests(maya).getByRole('link', { name: 'See the deployment' }).click()
    await expect(maya.getByRole('main')).toContainText('Tom, asked by Eva,')
    await expectAccessible(maya)
    await maya.goto(`${server.url}/activity?kind=deployments`)
    const main = maya.getByRole('main')
    await expect(main).toContainText('Deployed v2 to production, as Eva had asked. Monday has come')
    await expect(main).toContainText('Declined to deploy v2, as Eva had asked. Not on a Friday')
    await expect(main).toContainText('Withdrew the request to deploy v2.')
  })

  await test.step('going back to what was in production needs nobody else', async () => {
    await call('POST', `classifiers/${id}/deployments/`, { version: 1 })
    const { items } = await call<{ items: DeployRequest[] }>(
      'GET',
      `classifiers/${id}/deploy-requests/`,
    )
    expect(items.map(({ state }) => state)).toEqual(['approved', 'withdrawn', 'declined'])
  })
  await tom.context().close()
  await eva.context().close()
})

test('a request outlives neither a newer production nor another version', async ({
  page: maya,
  server,
  browser,
}) => {
  const id = await twoVersions(server, { name: 'Moves', first: BAD, second: GOOD })
  const call = apiOf(server)
  await call('POST', 'users/', TOM)
  const two = { deploy_policy: 'require', second_person: true }
  await call('PATCH', `classifiers/${id}/`, two)
  const tom = await logInAs(browser, server, TOM)
  await openDeploy(tom, server.url, id)
  await askFor(tom, 2, 'The proven one')

  await test.step('the sandbox moves on: it says so, and is still for its version', async () => {
    await call('PATCH', `classifiers/${id}/`, { max_features: 1_000 })
    await call('POST', `classifiers/${id}/train/`)
    await expect(requests(tom)).toContainText('The sandbox is at version 3 by now')
    await openDeploy(maya, server.url, id)
    await expect(
      requests(maya).getByRole('button', { name: 'Approve and deploy v2' }),
    ).toBeEnabled()
  })

  await test.step('production moves on: it can only be declined', async () => {
    await call('PATCH', `classifiers/${id}/`, { second_person: false, deploy_policy: 'off' })
    await call('POST', `classifiers/${id}/deployments/`, { version: 3 })
    await maya.reload()
    await expect(requests(maya)).toContainText('Production has changed since this was asked for')
    await expectInert(requests(maya).getByRole('button', { name: 'Approve and deploy v2' }))
    await expectAccessible(maya)
    await expect(call('POST', `classifiers/${id}/deploy-requests/1/approve/`)).rejects.toThrow(
      /409 .*Production has changed since this was asked for, to version 3/,
    )
  })
  await tom.context().close()
})

async function logInAs(
  browser: Browser,
  server: RunningServer,
  { email, password }: typeof TOM,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const answer = await page.request.post(`${server.url}/api/v3/session/`, {
    data: { email, password },
    headers: { Origin: server.url },
  })
  expect(answer.status()).toBe(200)
  return page
}
