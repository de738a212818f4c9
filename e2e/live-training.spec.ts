/** Several open pages and one training: what one person starts, all see. */
import type { Model } from '@/lib/contracts/model'
import { apiOf } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { versions } from './steps/training-steps'

/** Its training takes longer than an idle page waits before it looks again. */
async function largeModel(server: RunningServer): Promise<string> {
  const call = apiOf(server)
  const input = {
    name: 'Tickets',
    train_automatically: false,
    ngram_range: [1, 3],
    char_ngram_range: [2, 5],
    max_features: 100_000,
  }
  const { id } = await call<Model>('POST', 'classifiers/', input)
  await call('POST', `classifiers/${id}/data/`, { data: manyTexts(20_000, 100) })
  return id
}

test('a training shows on every open page while it runs, and can be stopped', async ({
  page,
  server,
}) => {
  const modelId = await largeModel(server)
  const other = await page.context().newPage()
  await other.goto(`${server.url}/models/${modelId}/data`)
  await page.goto(`${server.url}/models/${modelId}/tune`)
  await expect(versions(other)).toContainText('not trained yet')

  await page.getByRole('button', { name: 'Train sandbox v1' }).click()
  const training = page.getByRole('region', { name: 'Training' })
  await expect(training).toContainText(/\d+%/)
  await expectAccessible(page)
  await expect(versions(other)).toContainText(/v1 training, \d+%/)

  await training.getByRole('button', { name: 'Stop' }).click()
  await expect(training).toHaveCount(0)
  await expect(versions(page)).toContainText('not trained yet')
  await expect(versions(other)).toContainText('not trained yet')
})

test.describe('of the only model', () => {
  test.use({ start: 'no models' })

  test('its end shows on every open page', async ({ page, server }) => {
    const call = apiOf(server)
    const { id } = await call<Model>('POST', 'example/')
    const other = await page.context().newPage()
    await other.goto(`${server.url}/models/${id}/report`)
    await page.goto(`${server.url}/`)
    await expect(page.getByRole('row').filter({ hasText: 'Support messages' })).toContainText('v1')
    await expect(other.getByRole('region', { name: 'In short' })).toContainText('Macro F1')
    await expect(versions(other)).toContainText('Sandbox v1')
  })
})
