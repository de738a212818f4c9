/** Main path, experiments: two of them are named, compared and one brought back. */
import type { Model } from '@/lib/contracts/model'
import { apiOf, train as trainModel } from '@/lib/testing/api/train'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { messages } from './steps/model-steps'

test('two experiments are named, chosen, compared at an address, and one is brought back', async ({
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
  await call('PATCH', `classifiers/${id}/`, { algorithm: 'nb', max_features: 10 })
  await trainModel(server, id)
  await page.goto(`${server.url}/models/${id}/tune`)
  const experiments = page.getByRole('table', { name: 'Experiments' })

  await test.step('a version gets a name and a pin', async () => {
    await experiments.getByRole('button', { name: 'Actions for v1' }).click()
    await page.getByRole('menuitem', { name: 'Name and note…' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('before the sale')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(experiments.getByText('before the sale')).toBeVisible()
    await experiments.getByRole('button', { name: 'Actions for v1' }).click()
    await page.getByRole('menuitem', { name: 'Pin: keep its files' }).click()
    await expect(messages(page)).toContainText('v1 keeps its files now')
    await page.getByRole('button', { name: /^Show/ }).click()
    await page.getByRole('option', { name: 'Pinned' }).click()
    await expect(page).toHaveURL(/show=pinned/)
    await expect(experiments.getByRole('row')).toHaveCount(2)
    await page.goto(`${server.url}/models/${id}/tune`)
  })

  await test.step('a typed text is read under the settings on the screen', async () => {
    const example = page.getByRole('region', { name: 'Example' })
    await example.getByRole('textbox', { name: 'Another text to read' }).fill('charged twice')
    await expect(example.getByRole('list', { name: 'Its features' })).toContainText('charg twice')
    await expectAccessible(page)
  })

  await test.step('any two are compared by the same proof', async () => {
    for (const number of [1, 2]) {
      const name = `Choose v${number} to compare`
      await experiments.getByRole('checkbox', { name }).press('Space')
    }
    await page.getByRole('link', { name: 'Compare v1 and v2' }).click()
    await expect(page.getByRole('heading', { name: 'Compare two versions' })).toBeVisible()
    await expect(page).toHaveURL(/compare\?a=1&b=2/)
    const verdict = page.getByRole('region', { name: 'Verdict' })
    await expect(verdict.getByText('both right')).toBeVisible({ timeout: 60_000 })
    const settings = page.getByRole('table', { name: 'Settings' })
    await expect(settings.getByRole('row', { name: /^Algorithm SVM Naive Bayes$/ })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('a typed text is answered by both, with the time each took and why', async () => {
    const card = page.getByRole('region', { name: 'Compare on a text' })
    await card.getByRole('textbox').fill('The invoice was charged twice')
    await card.getByRole('textbox').press('Control+Enter')
    await expect(card).toContainText('Both say Billing.')
    for (const number of [1, 2]) {
      const answer = card.getByRole('region', { name: `v${number} answers` })
      await expect(answer).toContainText(/\d ms/)
      await expect(answer).toContainText('Words that made it Billing')
      await answer.getByText('As a list, with what each word adds').click()
      await expect(answer).toContainText('For Billing')
    }
    await expectAccessible(page)
    await card.getByRole('textbox').fill('Something else')
    await expect(card).toContainText('The text has changed since.')
  })

  await test.step('the first is brought back into the sandbox, and undone', async () => {
    const algorithm = async () => (await call<Model>('GET', `classifiers/${id}/`)).model.algorithm
    await page.getByRole('button', { name: 'Bring v1 back into sandbox' }).click()
    await expect(messages(page)).toContainText('The sandbox is as it was for v1')
    expect(await algorithm()).toBe('svm')
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect.poll(algorithm).toBe('nb')
  })
})
