/** Every page, light, dark, on a phone and at every other width, with the example of one click. */
import { expectAccessible } from './accessibility'
import { account, expect, test } from './journey'
import { exampleInProduction } from './models/walked-models'
import { pagesOf } from './pages'
import { modelIdOf } from './steps/model-steps'
import { versions } from './steps/training-steps'
import { expectFits } from './walk/fit'
import { expectLight } from './walk/light'
import { AS_IT_IS, walk } from './walk/walk'

test.describe('at the first visit', () => {
  test.use({ start: 'logged out' })

  test('the example is loaded with one click, trains by itself, and every page of it is sound', async ({
    page,
    server,
  }) => {
    await test.step('log in', async () => {
      await page.goto(server.url)
      await expectAccessible(page)
      await expectFits(page)
      await expectLight(page, 'login')
      await page.getByLabel('Email').fill(account.email)
      await page.getByLabel('Password', { exact: true }).fill(account.password)
      await page.getByRole('button', { name: 'Log in' }).click()
    })

    await test.step('load the example', async () => {
      await page.getByRole('button', { name: 'Load the example' }).click()
      await expect(versions(page)).toContainText('Sandbox v1')
    })

    // The other widths are those of the walks below, over the same pages.
    await walk(page, server.url, pagesOf(modelIdOf(page), 0), [AS_IT_IS], [320, 1366])
  })
})

// Two, so that they can be walked side by side.
for (const half of [0, 1]) {
  test(`with something in production, every page is sound on a phone and in the dark, half ${half + 1}`, async ({
    page,
    server,
  }) => {
    const pages = pagesOf(await exampleInProduction(server), 1)
    const middle = Math.ceil(pages.length / 2)
    await walk(page, server.url, half === 0 ? pages.slice(0, middle) : pages.slice(middle), [
      // Colours are those of the wide page.
      { width: 390, colorScheme: 'light', rules: { but: 'color-contrast' } },
      // Of what axe looks at, only contrast is another one in the dark.
      { width: 1440, colorScheme: 'dark', rules: { only: 'color-contrast' } },
    ])
  })
}
