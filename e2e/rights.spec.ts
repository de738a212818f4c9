/**
 * A tagger sees the page Tag alone, gets another role on one model, and a token is made for less than its person may. Whose
 * role is taken away while a page is open reads so at the next press.
 */
import type { Browser, Page } from '@playwright/test'
import type { User } from '@/lib/contracts/account'
import type { Model } from '@/lib/contracts/model'
import { apiOf } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { pressAndSee } from './steps/tagging-steps'
import { takeToken } from './steps/token-steps'

test.use({ start: 'no models' })

const TOM = {
  name: 'Tom',
  email: 'tom@example.org',
  password: 'a long password of Tom',
  role: 'tagger',
}
const EVA = {
  name: 'Eva',
  email: 'eva@example.org',
  password: 'a long password of Eva',
  role: 'editor',
}

test('a tagger has one page until a role on this model gives more; a token is for less', async ({
  page: maya,
  server,
  browser,
}) => {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', { name: 'Tickets' })
  await call('POST', `classifiers/${id}/tags/`, { name: 'Billing' })
  await call('POST', `classifiers/${id}/data/`, { data: [{ text: 'Charged twice' }] })
  await call('POST', 'users/', TOM)
  const tom = await pageOf(browser, server, TOM)

  await test.step('other pages lead the tagger to Tag, where a text is tagged and taken back', async () => {
    await tom.goto(`${server.url}/models/${id}/data`)
    await expect(tom.getByRole('heading', { name: 'Your page here is Tag' })).toBeVisible()
    await expectAccessible(tom)
    await expect(tom.getByRole('navigation', { name: 'Model' }).getByRole('link')).toHaveCount(1)
    await tom.getByRole('link', { name: 'Tag texts' }).click()
    await expect(tom.getByRole('article', { name: 'Text to tag' })).toContainText('Charged twice')
    await pressAndSee(tom, '1', 1)
    await tom.keyboard.press('z')
    await expect(tom.getByRole('article', { name: 'Text to tag' })).toContainText('Charged twice')
  })

  await test.step('an owner gives another role on this model', async () => {
    await maya.goto(`${server.url}/account`)
    await maya.getByRole('button', { name: /roles of Tom on single models/ }).click()
    const dialog = maya.getByRole('dialog', { name: 'Tom on single models' })
    await dialog.getByRole('button', { name: /Tickets/ }).click()
    await maya.getByRole('option', { name: 'Viewer' }).click()
    await expect(
      dialog.getByRole('button', { name: /Viewer.*Tickets|Tickets.*Viewer/ }),
    ).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(maya.getByRole('button', { name: /roles of Tom on single models/ })).toHaveText(
      'Otherwise on 1 model',
    )
    await expectAccessible(maya)
    await tom.goto(`${server.url}/models/${id}/data`)
    await expect(tom.getByRole('heading', { name: 'Data', level: 1 })).toBeVisible()
    await expect(tom.getByRole('main')).toContainText('Charged twice')
  })
  await tom.context().close()

  await test.step('a token for one model says so', async () => {
    await maya.goto(`${server.url}/tokens`)
    await maya.getByRole('button', { name: 'New token' }).click()
    const dialog = maya.getByRole('dialog', { name: 'New token' })
    await dialog.getByLabel('Name').fill('Website')
    await dialog.getByRole('button', { name: /May/ }).click()
    await maya.getByRole('option', { name: 'Classify only' }).click()
    await dialog.getByRole('button', { name: /On/ }).click()
    await maya.getByRole('option', { name: 'Tickets' }).click()
    await expectAccessible(maya)
    await dialog.getByRole('button', { name: 'Make token' }).click()
    await expect(maya.getByRole('alertdialog')).toContainText(
      'those of maya, classify only, on Tickets',
    )
    await takeToken(maya)
    await expect(maya.getByRole('table', { name: 'Tokens' })).toContainText(
      'classify only, on Tickets',
    )
  })
})

test.describe('a role that is taken away while a page is open', () => {
  test.use({ isRefused: true })

  test('is told at the next press; the page shows what is left, and then no model', async ({
    server,
    browser,
  }) => {
    const call = apiOf(server)
    const { id } = await call<Model>('POST', 'classifiers/', { name: 'Tickets' })
    const { id: userId } = await call<User>('POST', 'users/', EVA)
    const roleIs = (role: string) => call('PATCH', `users/${userId}/models/${id}/`, { role })
    const eva = await pageOf(browser, server, EVA)
    await eva.goto(`${server.url}/models/${id}/settings/tags`)
    await eva.getByRole('button', { name: 'Add tag' }).click()
    const name = eva.getByRole('textbox', { name: 'Name of the new tag' })
    await name.fill('Billing')

    await test.step('a viewer by now: a sentence, and no button that would be refused', async () => {
      await roleIs('viewer')
      await name.press('Enter')
      await expect(eva.getByText(/the account has the role "viewer"/)).toBeVisible()
      await expect(eva.getByRole('button', { name: 'Add tag' })).toBeHidden()
      await expect(name).toHaveValue('Billing')
      await expectAccessible(eva)
      const { model } = await call<Model>('GET', `classifiers/${id}/`)
      expect(model.tags).toEqual([])
    })

    await test.step('no role at all: the model is not there', async () => {
      await roleIs('none')
      await eva.keyboard.press('Enter')
      await expect(eva.getByRole('heading', { name: 'There is no such model' })).toBeVisible()
      await expect(eva.getByRole('main')).toContainText('your role on it was taken away')
      await expectAccessible(eva)
    })
    await eva.context().close()
  })
})

async function pageOf(
  browser: Browser,
  server: RunningServer,
  { email, password }: typeof TOM,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.request.post(`${server.url}/api/v3/session/`, {
    data: { email, password },
    headers: { Origin: server.url },
  })
  return page
}
