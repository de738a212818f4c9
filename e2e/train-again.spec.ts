/** Main path, reproduction: a version is trained again to the same hash. */
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { versions } from './steps/training-steps'

test('a version of the past is trained again to the same hash, and nothing else moves', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const input = { name: 'Tickets', train_automatically: false }
  const { id } = await call<Model>('POST', 'classifiers/', input)
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  await call('PATCH', `classifiers/${id}/`, { algorithm: 'nb', max_features: 10 })
  await call('POST', `classifiers/${id}/data/`, {
    data: [{ text: 'The bill and the login are wrong', tags: ['Billing'] }],
  })
  const { langur } = await train(server, id)
  await page.goto(`${server.url}/models/${id}/report?version=1`)
  const card = page.getByRole('region', { name: 'Reproducible' })
  await card.getByRole('button', { name: 'Train v1 again' }).click()
  await expect(card.getByRole('status')).toContainText('v1 came out the same, to the last byte')
  await expect(card.getByRole('status')).toContainText(/Hash [0-9a-f]{12}…/)
  await expectAccessible(page)
  await expect(versions(page)).toContainText('Sandbox v2')
  const after = await call<Model>('GET', `classifiers/${id}/`)
  expect(after.langur.sandbox).toEqual(langur.sandbox)
})
