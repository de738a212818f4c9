/** Every page, light, dark and on a phone, with the example of one click. */
import type { Page } from '@playwright/test'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'
import { type AccessibilityRules, expectAccessible } from './accessibility'
import { account, expect, test } from './journey'
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

// Two, so that they can be walked side by side.
for (const half of [0, 1]) {
  test(`with something in production, every page is sound on a phone and in the dark, half ${half + 1}`, async ({
    page,
    server,
  }) => {
    const pages = await pagesInProduction(server)
    const middle = Math.ceil(pages.length / 2)
    await walk(page, server.url, half === 0 ? pages.slice(0, middle) : pages.slice(middle), [
      // Colours are those of the wide page.
      { width: 390, colorScheme: 'light', rules: { but: 'color-contrast' } },
      // Of what axe looks at, only contrast is another one in the dark.
      { width: 1440, colorScheme: 'dark', rules: { only: 'color-contrast' } },
    ])
  })
}

/** The example, trained and deployed. */
async function pagesInProduction(server: RunningServer): Promise<WalkedPage[]> {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'example/')
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  return pagesOf(id, 1)
}

/** In which circumstances a page is looked at, and by which rules. */
type Look = { width: number; colorScheme: 'light' | 'dark'; rules?: AccessibilityRules }

const AS_IT_IS: Look = { width: 1440, colorScheme: 'light' }

/** Loads each page in the circumstances of the first look, and changes them for the others. */
async function walk(
  page: Page,
  url: string,
  pages: WalkedPage[],
  looks: Look[] = [AS_IT_IS],
): Promise<void> {
  for (const [title, path] of pages) {
    for (const [index, { width, colorScheme, rules }] of looks.entries()) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      if (index === 0) await page.goto(url + path)
      await expect(
        page.getByRole('heading', { level: 1, name: title, exact: typeof title === 'string' }),
      ).toBeVisible()
      await expect(page.getByRole('status', { name: /^Loading|^Reading/ })).toHaveCount(0)
      await expectAccessible(page, rules)
      expect
        .soft(await page.evaluate(overflow), `${path} is wider than ${width} px`)
        .toBeLessThanOrEqual(0)
    }
  }
}

function overflow(): number {
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth - clientWidth
}
