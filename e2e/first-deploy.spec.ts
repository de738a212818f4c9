/** A regression: the first deploy was not confirmed when its form was gone before the history was read. */
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { expect, test } from './journey'
import { deploy } from './steps/deployment-steps'

test('the first deploy is confirmed also when its form is gone before the history is read', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const input = { name: 'Tickets', train_automatically: false }
  const { id } = await call<Model>('POST', 'classifiers/', input)
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  await page.goto(`${server.url}/models/${id}/settings/deploy`)
  await expect(page.getByRole('heading', { name: 'Nothing in production yet' })).toBeVisible()

  const upToDate = page.getByRole('heading', { name: 'Production is up to date' })
  await page.route('**/deployments/*', async (route) => {
    if (route.request().method() === 'GET') await upToDate.waitFor()
    await route.continue()
  })
  await deploy(page, 1, '')
})
