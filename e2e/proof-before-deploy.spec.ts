/** Main path, the proof: every verdict that can stand before a deploy, and what it asks for. */
import type { Analysis } from '@/lib/contracts/analysis'
import type { Model } from '@/lib/contracts/model'
import type { Replay } from '@/lib/contracts/replay'
import { apiOf } from '@/lib/testing/api/train'
import { BAD, GOOD, TEXTS } from '@/lib/testing/texts/six-tags'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { tagIdOf, twoVersions } from './models/two-versions'
import { deploy, openDeploy } from './steps/deployment-steps'
import { messages } from './steps/model-steps'
import { versions } from './steps/training-steps'

test('a better sandbox is proven, deployed without a reason, and its record can be rolled back', async ({
  page,
  server,
}) => {
  const id = await twoVersions(server, { name: 'Better', first: BAD, second: GOOD })
  const call = apiOf(server)
  await call('POST', `classifiers/${id}/classify/`, {
    data: TEXTS.slice(0, 60).map(({ text }) => `${text} again`),
    production_model: true,
  })
  await openDeploy(page, server.url, id)
  await expect(page.getByRole('heading', { name: /^Sandbox is better: .* sure$/ })).toBeVisible()
  await expect(versions(page)).toContainText('sure')
  await expect(page.getByText('Both versions answered the same 480 tagged texts.')).toBeVisible()
  await page.getByText('How this was computed').click()
  await expect(page.getByText('one experiment is counted')).toBeVisible()
  await expectAccessible(page)

  await test.step('flips show both answers', async () => {
    await page.getByRole('radio', { name: /^Now right/ }).click()
    await expect(page).toHaveURL(/flips=fixed/)
    const rows = page.getByRole('table', { name: 'Answers that are now right' }).getByRole('row')
    await expect(rows).toHaveCount(9)
    const file = page.getByRole('link', { name: 'Download as CSV' }).first()
    const answer = await page.request.get(server.url + (await file.getAttribute('href')))
    expect(answer.headers()['content-type']).toContain('text/csv')
    expect(await answer.text()).toContain('text,your tags,production')
  })

  await test.step('the replay says which requests would be answered otherwise', async () => {
    const replay = page.getByRole('region', { name: 'Replay of production requests' })
    await expect(replay).toContainText('Replay of the last 60 texts asked of production')
    const { result } = await call<Analysis<Replay>>('GET', `classifiers/${id}/replay/`)
    const changed = result?.changed ?? 0
    await expect(replay.getByRole('button', { name: /^Show more of/ })).toBeVisible()
    await replay.getByRole('button', { name: `Add ${changed} to Data` }).click()
    await expect(messages(page)).toContainText(`${changed} texts added to Data, to be tagged`)
    const untagged = async () => (await call<Model>('GET', `classifiers/${id}/`)).langur.counts
    await expect.poll(untagged).toMatchObject({ untagged: changed })
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect.poll(untagged).toMatchObject({ untagged: 0 })
  })

  await test.step('the deploy keeps what was known', async () => {
    await deploy(page, 2, 'More features')
    const history = page.getByRole('table', { name: 'Deployment history' })
    await expect(history.getByRole('row').nth(1)).toContainText('sure')
    await history.getByRole('row').nth(1).getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('v2 replaced v1')
    await expect(page.getByText('Proven at the time')).toBeVisible()
    await expect(page.getByRole('heading', { name: /^v2 was better/ })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'What changed from v1' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('and says how it does on what people tag from then on', async () => {
    const figures = page.getByRole('region', { name: 'Figures' })
    await expect(figures).toContainText('no text was tagged or confirmed')
    const texts = `${server.url}/api/v3/classifiers/${id}/data/`
    const tag = await tagIdOf(server, id, 'Tag a')
    const { items } = await (await page.request.get(`${texts}?limit=3&tag=${tag}`)).json()
    const ids = items.map((item: { id: number }) => item.id)
    const answer = await page.request.patch(texts, {
      data: { ids, set_tags: [await tagIdOf(server, id, 'Tag b')] },
      headers: { Origin: server.url },
    })
    expect(answer.status()).toBe(200)
    await page.reload()
    await expect(figures).toContainText('0.0%of 3 right')
    await expect(
      page.getByRole('region', { name: 'Answers that changed, checked since' }),
    ).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('and can be taken back, with the evidence read backwards', async () => {
    await page.getByRole('button', { name: 'Roll back to before this' }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Roll back to v1?' })
    await expect(dialog).toContainText('v2 is better')
    await dialog.getByRole('button', { name: 'Roll back to v1' }).click()
    await expect(messages(page)).toContainText('Production answers with v1 now')
  })
})

test('without proof a reason is asked for, kept, and nothing is called equal', async ({
  page,
  server,
}) => {
  const id = await twoVersions(server, { name: 'Unproven', first: GOOD, second: GOOD })
  await openDeploy(page, server.url, id)
  await expect(page.getByText('More proof needed')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Cannot tell yet/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What would settle it' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('equally good.')
  await expectAccessible(page)

  const button = page.getByRole('button', { name: 'Deploy v2 without proof' })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('textbox', { name: 'Reason' }).fill('too short')
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('textbox', { name: 'Reason' }).fill('Legal needs it before Monday')
  await button.click()
  await expect(messages(page)).toContainText('Production answers with v2 now')
  const newest = page.getByRole('table', { name: 'Deployment history' }).getByRole('row').nth(1)
  await expect(newest).toContainText('Not proven')
  await expect(newest).toContainText('Reason: Legal needs it before Monday')
})

test('a worse sandbox is named, with the tags that lost and their texts; a strict model refuses it', async ({
  page,
  server,
}) => {
  const id = await twoVersions(server, { name: 'Worse', first: GOOD, second: BAD })
  await openDeploy(page, server.url, id)
  await expect(page.getByRole('heading', { name: /^Production is better: .* sure$/ })).toBeVisible()
  await expect(page.getByText('production better')).toBeVisible()
  await expect(page.getByText('sandbox better')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Checks' })).toContainText('got worse')
  await page.getByRole('link', { name: 'Read those it lost' }).click()
  await expect(page).toHaveURL(/flips=broken&tag=\d+/)
  await expect(page.getByRole('button', { name: 'Show those of all tags' })).toBeVisible()
  await expectAccessible(page)

  await apiOf(server)('PATCH', `classifiers/${id}/`, { deploy_policy: 'require' })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Deploy v2 without proof' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeHidden()
})

test('tags that were renamed, merged or added since the deploy: compared on what both know, and on all', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const id = await twoVersions(server, {
    name: 'Tags',
    first: BAD,
    second: GOOD,
    between: async (id) => {
      const tag = (name: string) => tagIdOf(server, id, name)
      const own = `classifiers/${id}/tags/`
      await call('PATCH', `${own}${await tag('Tag a')}/`, { name: 'Renamed' })
      await call('POST', `${own}${await tag('Tag f')}/merge/`, { into: await tag('Tag e') })
      const fresh = Array.from({ length: 6 }, (_, index) => ({
        text: `brand new words ${'abcdef'[index]} of a new kind`,
        tags: ['Fresh'],
      }))
      await call('POST', `classifiers/${id}/data/`, { data: fresh })
    },
  })
  await openDeploy(page, server.url, id)
  await expect(page.getByRole('heading', { name: /^Sandbox is better/ })).toBeVisible()
  await page.getByText('How this was computed').click()
  const main = page.getByRole('main')
  await expect(main).toContainText('On all tags as they are now (486 texts)')
  await expect(main).toContainText(
    'Fresh is new in sandbox, and compared only on all tags as they are now (6 texts)',
  )
  await expect(main).toContainText('Tag f was merged into Tag e and counts as Tag e')
  await expect(page.getByRole('list', { name: 'F1 of each tag' })).toContainText('Renamed')
})

test('a model with several tags per text is judged by exact answers', async ({ page, server }) => {
  const texts = TEXTS.map(({ text, tags }, index) => ({
    text: `${text} ${index % 2 ? 'urgently' : 'calmly'}`,
    tags: index % 2 ? [...tags, 'Urgent'] : tags,
  }))
  const id = await twoVersions(server, { name: 'Several', first: BAD, second: GOOD, texts })
  await openDeploy(page, server.url, id)
  await expect(page.getByRole('heading', { name: /^Sandbox is better/ })).toBeVisible()
  await page.getByText('How this was computed').click()
  await expect(page.getByText(/^Micro F1: sandbox/)).toBeVisible()
  await expectAccessible(page)
})
