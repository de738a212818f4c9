/** Tags that came or went between two versions, told before they matter. */
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { BAD, GOOD, TEXTS } from '@/lib/testing/texts/six-tags'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { tagIdOf, twoVersions } from './models/two-versions'
import { openDeploy } from './steps/deployment-steps'
import { versions } from './steps/training-steps'

test('a tag that is gone since the deploy is named before it stops being answered', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const id = await twoVersions(server, {
    name: 'Gone',
    first: BAD,
    second: GOOD,
    between: async (id) => {
      const gone = await tagIdOf(server, id, 'Tag f')
      await call('DELETE', `classifiers/${id}/tags/${gone}/`)
    },
  })
  await openDeploy(page, server.url, id)
  await expect(page.getByRole('heading', { name: /^Sandbox is better/ })).toBeVisible()
  await page.getByText('How this was computed').click()
  await expect(page.getByText('On all tags as they are now (400 texts)')).toBeVisible()
  await expect(
    page.getByText('Tag f is gone from sandbox, and compared only on all tags'),
  ).toBeVisible()
  await expect(page.getByRole('list', { name: 'Checks' })).toContainText(
    'Never answers Tag f again',
  )
  const perTag = page.getByRole('list', { name: 'F1 of each tag' }).getByRole('listitem')
  await expect(perTag.filter({ hasText: 'Tag f' })).toContainText('in production only')
  await expect(page.getByRole('listitem').filter({ hasText: /^Removed/ })).toContainText('Tag f')
  await expectAccessible(page)
})

test('with two tags per text and one of them new since the deploy: compared on what both know, and on all', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const texts = TEXTS.map(({ text, tags }, index) => ({
    text: `${text} ${index % 2 ? 'urgently' : 'calmly'}`,
    tags: index % 2 ? [...tags, 'Urgent'] : tags,
  }))
  const id = await twoVersions(server, {
    name: 'Several',
    first: BAD,
    second: GOOD,
    texts,
    between: async (id) => {
      await call('PATCH', `classifiers/${id}/tags/${await tagIdOf(server, id, 'Urgent')}/`, {
        name: 'Hurry',
      })
      const fresh = Array.from({ length: 6 }, (_, index) => ({
        text: `brand new words ${'abcdef'[index]} of a new kind`,
        tags: ['Fresh', 'Hurry'],
      }))
      await call('POST', `classifiers/${id}/data/`, { data: fresh })
    },
  })
  await openDeploy(page, server.url, id)
  await expect(page.getByRole('heading', { name: /^Sandbox is better/ })).toBeVisible()
  await page.getByText('How this was computed').click()
  await expect(
    page.getByText(
      'Fresh is new in sandbox, and compared only on all tags as they are now (6 texts)',
    ),
  ).toBeVisible()
  await expect(page.getByRole('list', { name: 'F1 of each tag' })).toContainText('Hurry')
  await expectAccessible(page)
})

test('while production is empty, the page says what a first deploy does, and the API that it is missing', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const input = { name: 'Tickets', train_automatically: false }
  const { id } = await call<Model>('POST', 'classifiers/', input)
  await page.goto(`${server.url}/models/${id}/settings/deploy`)
  await expect(page.getByRole('heading', { name: 'Train a version first' })).toBeVisible()
  await expectAccessible(page)

  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  await page.reload()
  const first = page.getByRole('region', { name: 'First deploy' })
  await expect(first).toContainText('Deploying copies Sandbox v1')
  await expect(first).toContainText('on 48 tagged texts')
  await expect(versions(page)).toContainText('empty')
  await expect(page.getByRole('table', { name: 'Deployment history' })).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveCount(0)
  await expectAccessible(page)
  const answer = await page.request.post(`${server.url}/api/v3/classifiers/${id}/classify/`, {
    data: { data: ['the invoice'], production_model: true },
    headers: { Authorization: `Token ${server.token}` },
  })
  expect(answer.status()).toBe(423)
})
