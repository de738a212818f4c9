/** Every page, light, dark, on a phone and at every other width, with the example of one click. */
import { expectAccessible } from './accessibility'
import { account, expect, test } from './journey'
import { exampleInProduction } from './models/walked-models'
import { modelPagesOf, WORKSPACE_PAGES } from './pages'
import { modelIdOf } from './steps/model-steps'
import { versions } from './steps/training-steps'
import { expectFits } from './walk/fit'
import { expectLight } from './walk/light'
import { AS_IT_IS, type Look, walk } from './walk/walk'

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

    // The other widths, and all other pages of no model, are those of the walks below.
    const pages = [...WORKSPACE_PAGES.slice(0, 1), ...modelPagesOf(modelIdOf(page), 0)]
    await walk(page, server.url, pages, [AS_IT_IS], [320, 1366])
  })
})

const ON_A_PHONE: Look = { width: 390, colorScheme: 'light', rules: { but: 'color-contrast' } }
// Of what axe looks at, only contrast is another one in the dark.
const IN_THE_DARK: Look = { width: 1440, colorScheme: 'dark', rules: { only: 'color-contrast' } }
const COLOURS: Look = { width: 1440, colorScheme: 'light', rules: { only: 'color-contrast' } }

test('with something in production, every page of the model is sound on a phone and in the dark', async ({
  page,
  server,
}) => {
  const pages = modelPagesOf(await exampleInProduction(server), 1)
  // Colours are those of the wide page, which the walk above has looked at.
  await walk(page, server.url, pages, [ON_A_PHONE, IN_THE_DARK])
})

test('with something in production, every page beside the model is sound in every look', async ({
  page,
  server,
}) => {
  await exampleInProduction(server)
  await walk(page, server.url, WORKSPACE_PAGES, [ON_A_PHONE, COLOURS, IN_THE_DARK])
})
