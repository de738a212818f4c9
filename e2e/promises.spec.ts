/** Main path, promises: a pinned text is checked on every training. */
import type { Model } from '@/lib/contracts/model'
import { apiOf, train as trainModel } from '@/lib/testing/api/train'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { messages, openPage } from './steps/model-steps'
import { rowOf } from './steps/sample-steps'
import { train } from './steps/training-steps'

/** Says “login” and is tagged Billing: only a model that has learnt the text by heart gets it right. */
const HARD = 'The login and password page refuses my sign-in code'

test('a pinned text is checked on every training, and pins are undone where they were made', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Tickets',
    train_automatically: false,
  })
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await trainModel(server, id)
  await call('POST', `classifiers/${id}/deploy/`)

  await test.step('a text is pinned with its tag', async () => {
    await page.goto(`${server.url}/models/${id}/report/promises`)
    await expect(page.getByText('Pin the first text that must come out right')).toBeVisible()
    await page.getByRole('textbox', { name: 'Text of the new promise' }).fill(HARD)
    await page.getByRole('button', { name: 'Must be' }).click()
    await page.getByRole('option', { name: 'Billing' }).click()
    await page.getByRole('button', { name: 'Pin', exact: true }).click()
    await expect(messages(page)).toContainText('Pinned 1 text')
    const row = page.getByRole('table', { name: 'Promises' }).getByRole('row', { name: HARD })
    // Neither version was trained on it, and both answer Login.
    await expect(row.getByText('broken, says')).toHaveCount(2)
    await expectAccessible(page)
  })

  await test.step('another one is pinned from the list of texts by its key', async () => {
    await openPage(page, 'Data')
    const text = trainingTexts().at(-1)?.text ?? ''
    await rowOf(page, text).getByRole('button', { name: text }).focus()
    await page.keyboard.press('p')
    await expect(messages(page)).toContainText('Pinned 1 text')
    await expect(rowOf(page, text).getByLabel('Pinned:')).toBeVisible()
  })

  await test.step('the next training is checked with both', async () => {
    await openPage(page, 'Tune')
    await train(page)
    const link = page.getByRole('link', { name: /^1 of 2 promises kept$/ })
    await expect(link).toHaveCount(2)
    await link.first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Promises' })).toBeVisible()
    const summary = page.getByRole('region', { name: 'Kept and broken' })
    await expect(summary).toContainText('Sandbox v2 keeps')
    await expect(summary).toContainText('1 broken')
  })

  await test.step('an unpin can be taken back', async () => {
    const table = page.getByRole('table', { name: 'Promises' })
    await table.getByRole('button', { name: `Unpin: ${HARD}` }).click()
    await expect(messages(page)).toContainText('Unpinned 1 text')
    await expect(table.getByRole('row', { name: HARD })).toHaveCount(0)
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(table.getByRole('row', { name: HARD })).toHaveCount(1)
  })
})
