/** Two people on one queue, in two browsers: different texts, second opinions, and what they disagree on. */
import type { Browser, Page } from '@playwright/test'
import type { Model } from '@/lib/contracts/model'
import type { Agreement } from '@/lib/contracts/second-opinion'
import { apiOf } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { messages, openPage } from './steps/model-steps'
import { pressAndSee } from './steps/tagging-steps'

test.use({ start: 'no models' })

const TOM = {
  name: 'Tom',
  email: 'tom@example.org',
  password: 'a long password of Tom',
  role: 'editor',
}
/** Four more than one person gets at once. */
const TEXTS = Array.from(
  { length: 24 },
  (_, place) => `Ticket ${'abcdefghijklmnopqrstuvwx'[place]}`,
)

test('two people on one queue get different texts, give each other second opinions, and settle', async ({
  page: maya,
  server,
  browser,
}) => {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Tickets',
    train_automatically: false,
    second_opinions: 1,
  })
  for (const name of ['Billing', 'Login']) await call('POST', `classifiers/${id}/tags/`, { name })
  await call('POST', `classifiers/${id}/data/`, { data: TEXTS.map((text) => ({ text })) })
  await call('POST', 'users/', TOM)
  const tom = await anotherPerson(browser, server)
  const agreement = () => call<Agreement>('GET', `classifiers/${id}/agreement/`)

  await test.step('what one has in hand the other does not get', async () => {
    await open(maya, `${server.url}/models/${id}/tag?queue=newest`)
    await expect(textOf(maya)).toContainText('Ticket x')
    await open(tom, `${server.url}/models/${id}/tag?queue=newest`)
    await expect(textOf(tom)).toContainText('Ticket d')
    for (const tagged of [1, 2, 3, 4]) await pressAndSee(tom, tagged < 4 ? '1' : '2', tagged)
    await expect(
      tom.getByRole('heading', { name: 'The last texts are in other hands' }),
    ).toBeVisible()
  })

  await test.step('who leaves lets go: the other goes on', async () => {
    await openPage(maya, 'Data')
    await expect(textOf(tom)).toContainText('Ticket x')
  })

  await test.step('a second opinion is asked while the first still has the page open, without a word of the first', async () => {
    await maya.goto(`${server.url}/models/${id}/tag`)
    await maya.getByRole('button', { name: /^Queue/ }).click()
    await maya.getByRole('option', { name: /^Second opinions/ }).click()
    await expect(maya.getByRole('main')).toContainText('You do not see how')
    await expect(textOf(maya)).toContainText('Ticket d')
    await expect(maya.getByRole('main')).not.toContainText('Sandbox says')
    await expectAccessible(maya)
    for (const tagged of [1, 2, 3]) await pressAndSee(maya, '1', tagged)
    await pressAndSee(maya, '1', 4)
    await expect(
      maya.getByRole('heading', { name: 'No text waits for your second opinion' }),
    ).toBeVisible()
    // Taken back and given again.
    await maya.keyboard.press('z')
    await expect(textOf(maya)).toContainText('Ticket a')
    await pressAndSee(maya, '1', 4)
    expect(await agreement()).toMatchObject({ texts: 4, unsettled: 1 })
  })

  await test.step('how far they agree is told, and what they disagree on is settled', async () => {
    await maya.getByRole('link', { name: 'See how far people agree' }).click()
    await expect(maya.getByRole('heading', { name: 'Second opinions', level: 1 })).toBeVisible()
    const main = maya.getByRole('main')
    // Of 8 values 7 are Billing and 1 is Login: 1 − (1/4) / (2 · 7 · 1 / (8 · 7)).
    await expect(main).toContainText('Krippendorff’s α is 0.00')
    await expect(main.getByRole('listitem').filter({ hasText: 'Ticket a' })).toContainText('Tom')
    await expectAccessible(maya)
    await maya.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(maya)
    await maya.setViewportSize({ width: 1440, height: 900 })
    await main.getByRole('button', { name: /is right: Billing/ }).click()
    await expect(messages(maya)).toContainText('Settled as Billing')
    await expect(main).toContainText('Nothing is left to settle.')
    expect(await agreement()).toMatchObject({ texts: 4, unsettled: 0 })
    await messages(maya).getByRole('button', { name: 'Undo' }).click()
    await expect(main.getByRole('button', { name: /is right: Login/ })).toBeVisible()
  })
  await tom.context().close()
})

async function anotherPerson(browser: Browser, server: RunningServer): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const answer = await page.request.post(`${server.url}/api/v3/session/`, {
    data: { email: TOM.email, password: TOM.password },
    headers: { Origin: server.url },
  })
  expect(answer.status()).toBe(200)
  return page
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(textOf(page)).toBeVisible()
}

function textOf(page: Page) {
  return page.getByRole('article', { name: 'Text to tag' })
}
