/** A setting that is written by hand: an own expression, right and wrong. */
import type { Model } from '@/lib/contracts/model'
import { apiOf } from '@/lib/testing/api/train'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'

test.use({ isRefused: true })

test('an own expression shows at once what it matches in the texts, or why it cannot', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Tickets',
    train_automatically: false,
  })
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await page.goto(`${server.url}/models/${id}/tune`)
  const settings = page.getByRole('region', { name: 'Settings of the next sandbox version' })
  await settings.getByText('More', { exact: true }).click()
  await settings.getByRole('button', { name: 'Add an expression' }).click()
  await settings.getByRole('textbox', { name: 'Name of expression 1' }).fill('MONEY')
  const pattern = settings.getByRole('textbox', { name: 'Pattern of expression 1' })

  await test.step('what matches stands below, with the number of texts', async () => {
    await pattern.fill('invoice|bill')
    await expect(settings.getByText(/“invoice”.*: in 16 of the newest 48 texts/)).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('a pattern that matches nothing says so', async () => {
    await pattern.fill('refund')
    await expect(settings.getByText('Matches nothing in the newest 48 texts.')).toBeVisible()
  })

  await test.step('one that cannot be used says why, and nothing else', async () => {
    await pattern.fill('(refund')
    await expect(
      settings.getByText(/^The pattern of MONEY cannot be used\. It cannot be read/),
    ).toBeVisible()
    await expect(settings.getByText('Matches nothing')).toBeHidden()
    await pattern.fill('(refund)')
    await expect(settings.getByText('Matches nothing in the newest 48 texts.')).toBeVisible()
  })

  await test.step('the others and the example go on while one cannot be used', async () => {
    await pattern.fill('(refund')
    await settings.getByRole('button', { name: 'Add an expression' }).click()
    await settings.getByRole('textbox', { name: 'Name of expression 2' }).fill('LOGIN')
    await settings.getByRole('textbox', { name: 'Pattern of expression 2' }).fill('password')
    await page.getByRole('textbox', { name: 'Another text to read' }).fill('My password')
    await expect(settings.getByText(/“password”.*of the newest 48 texts/)).toBeVisible()
    await expect(page.getByRole('list', { name: 'Its features' })).toContainText('{LOGIN}')
    await expect(settings.getByText(/^The pattern of MONEY cannot be used\./)).toBeVisible()
  })
})
