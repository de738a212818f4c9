/** A tagger sees the page Tag alone, gets another role on one model, and a token is made for less than its person may. */
import type { Model } from '@/lib/contracts/model'
import { apiOf } from '@/lib/testing/api/train'
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
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const tom = await context.newPage()
  await tom.request.post(`${server.url}/api/v3/session/`, {
    data: { email: TOM.email, password: TOM.password },
    headers: { Origin: server.url },
  })

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
  await context.close()

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
