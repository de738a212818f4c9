/** Every page, light, dark and on a phone, with the example of one click. */
import type { Page } from '@playwright/test'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'
import { type AccessibilityRules, account, expect, expectAccessible, test } from './journey'
import { pagesOf, type WalkedPage } from './pages'
import { modelIdOf } from './steps/model-steps'
import { versions } from './steps/training-steps'

test.describe('at the first visit', () => {
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

    await walk(page, server.url, pagesOf(modelIdOf(page), 0))
  })
})

test('with something in production, every page is sound in the dark', async ({ page, server }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  // Of what axe looks at, only contrast is another one in the dark.
  await walk(page, server.url, await pagesInProduction(server), { only: 'color-contrast' })
})

test('with something in production, every page is sound on a phone', async ({ page, server }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  // Colours are those of the wide page.
  await walk(page, server.url, await pagesInProduction(server), { but: 'color-contrast' })
})

/** The example, trained and deployed. */
async function pagesInProduction(server: RunningServer): Promise<WalkedPage[]> {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'example/')
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  return pagesOf(id, 1)
}

async function walk(
  page: Page,
  url: string,
  pages: WalkedPage[],
  rules: AccessibilityRules = {},
): Promise<void> {
  for (const [title, path] of pages) {
    await page.goto(url + path)
    await expect(
      page.getByRole('heading', { level: 1, name: title, exact: typeof title === 'string' }),
    ).toBeVisible()
    await expect(page.getByRole('status', { name: /^Loading|^Reading/ })).toHaveCount(0)
    await expectAccessible(page, rules)
    expect
      .soft(await page.evaluate(overflow), `${path} is wider than the screen`)
      .toBeLessThanOrEqual(0)
  }
}

function overflow(): number {
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth - clientWidth
}
