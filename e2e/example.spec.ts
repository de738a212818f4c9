/** Every page, light, dark and on a phone, with the example of one click. */
import type { Page } from '@playwright/test'
import { apiOf } from '@/lib/testing/api/train'
import { account, expect, expectAccessible, test } from './journey'
import { pagesOf, type WalkedPage } from './pages'
import { modelIdOf } from './steps/model-steps'
import { versions } from './steps/training-steps'

test.use({ start: 'logged out' })

test('the example is loaded with one click, trains by itself, and every page of it is sound', async ({
  page,
  server,
}) => {
  await test.step('log in', async () => {
    await page.goto(server.url)
    await expectAccessible(page)
    await page.getByLabel('Email').fill(account.email)
    await page.getByLabel('Password', { exact: true }).fill(account.password)
    await page.getByRole('button', { name: 'Log in' }).click()
  })

  await test.step('load the example', async () => {
    await page.getByRole('button', { name: 'Load the example' }).click()
    await expect(versions(page)).toContainText('Sandbox v1')
  })
  const modelId = modelIdOf(page)

  await test.step('light, with production empty', () => walk(page, server.url, pagesOf(modelId, 0)))

  await apiOf(server)('POST', `classifiers/${modelId}/deploy/`)
  const pages = pagesOf(modelId, 1)

  await test.step('dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await walk(page, server.url, pages)
  })

  await test.step('on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await walk(page, server.url, pages)
  })
})

async function walk(page: Page, url: string, pages: WalkedPage[]): Promise<void> {
  for (const [title, path] of pages) {
    await page.goto(url + path)
    await expect(
      page.getByRole('heading', { level: 1, name: title, exact: typeof title === 'string' }),
    ).toBeVisible()
    await expect(page.getByRole('status', { name: /^Loading|^Reading/ })).toHaveCount(0)
    await expectAccessible(page)
    expect
      .soft(await page.evaluate(overflow), `${path} is wider than the screen`)
      .toBeLessThanOrEqual(0)
  }
}

function overflow(): number {
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth - clientWidth
}
