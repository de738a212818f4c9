/** From the first page of a new server to an answer of production by curl: the example, and one step after the other. */
import { missingFor, runCode } from '@/lib/testing/processes/languages'
import { account, expect, test } from './journey'
import { countClicks } from './steps/clicks'
import { messages } from './steps/model-steps'
import { makeToken } from './steps/token-steps'
import { versions } from './steps/training-steps'

test.use({ start: 'no account' })

test('the first answer of production takes at most twelve clicks', async ({
  page,
  context,
  server,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  expect(missingFor('curl', 'http')).toBeUndefined()
  const clicks = await countClicks(page)
  const guide = page.getByRole('region', { name: 'First steps' })
  const next = async (label: string) => {
    await guide.getByRole('link', { name: label }).click()
  }

  await test.step('make the first account', async () => {
    await page.goto(server.setupUrl ?? '')
    await page.getByLabel('Your name').fill('Maya')
    await page.getByLabel('Email').fill(account.email)
    await page.getByLabel('Password', { exact: true }).fill(account.password)
    await page.getByRole('button', { name: 'Create account and open Langur' }).click()
  })

  await test.step('load the example, which has texts with tags and trains by itself', async () => {
    await page.getByRole('button', { name: 'Load the example' }).click()
    await expect(versions(page)).toContainText('Sandbox v1')
    await expect(guide.getByRole('listitem').filter({ hasText: 'done' })).toHaveCount(3)
  })

  await test.step('read the report, deploy', async () => {
    await next('Read the report')
    await expect(page.getByRole('heading', { name: 'Report', level: 1 })).toBeVisible()
    // What is done stays done on a page that is opened anew.
    await page.goto(page.url().replace(/report.*/, 'data'))
    await next('Deploy')
    await page.getByRole('button', { name: 'Deploy v1 to Production' }).click()
    await expect(messages(page)).toContainText('Production answers with v1 now')
  })

  await test.step('call it, with a token', async () => {
    await next('Call it')
    await page.getByRole('button', { name: 'Copy the curl code' }).click()
    const code = await page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('link', { name: 'Make a token' }).click()
    const token = await makeToken(page, 'first program')
    const [answer] = JSON.parse(await runCode('curl', code, { token }))
    expect(answer).toMatchObject({
      error: false,
      classifications: [{ tag_id: expect.any(Number) }],
    })
  })
  expect(clicks()).toBeLessThanOrEqual(12)
  // The counter counts.
  expect(clicks()).toBeGreaterThanOrEqual(8)

  await test.step('all steps are done, and the guide is gone', async () => {
    await page.getByRole('link', { name: 'Models' }).click()
    await page.getByRole('link', { name: /^Support messages \d/ }).click()
    await expect(page.getByRole('heading', { name: 'Data', level: 1 })).toBeVisible()
    await expect(guide).toBeHidden()
  })
})
