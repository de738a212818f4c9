/** A change of many texts is taken back later, where all models' changes stand, by keyboard. */
import { PAGES } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import type { TagChange } from '@/lib/contracts/tag'
import { apiOf } from '@/lib/testing/api/train'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'

const TEXTS = 150

test('a bulk change is undone from Activity by keyboard, and a deleted tag restored', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Activity tickets',
    train_automatically: false,
  })
  const data = Array.from({ length: TEXTS }, (_, row) => ({
    text: `Ticket ${row}`,
    tags: ['Refund'],
  }))
  await call('POST', `classifiers/${id}/data/`, { data })
  await call('DELETE', `classifiers/${id}/data/`, { all: true })
  const texts = async () => (await call<Model>('GET', `classifiers/${id}/`)).langur.counts.all
  expect(await texts()).toBe(0)

  await page.goto(`${server.url}${PAGES.activity}?model=${id}`)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Activity')
  const deleted = page.getByRole('listitem').filter({ hasText: /Deleted 150 texts/ })

  await test.step('the deletion is undone, after a question that says what comes back', async () => {
    const undo = deleted.getByRole('button', { name: /^Undo change/ })
    await undo.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText('150')
    await dialog.getByRole('button', { name: /^Undo change/ }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(deleted.getByText(/undone by revision/)).toBeVisible()
    expect(await texts()).toBe(TEXTS)
    await expect(page.getByText(/^Undid: Deleted/)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Redo/ })).toHaveCount(1)
  })

  await test.step('what is tagged text by text stands in one row, to open by keyboard', async () => {
    await call('POST', `classifiers/${id}/tags/`, { name: 'Shipping' })
    const data = `classifiers/${id}/data/`
    const { items } = await call<{ items: { id: number }[] }>('GET', `${data}?limit=3`)
    for (const sample of items) {
      await call('PATCH', data, { ids: [sample.id], add_tag_named: 'Shipping' })
    }
    await page.reload()
    const row = page.getByRole('listitem').filter({ hasText: /Tagged texts 3 times/ })
    await row.getByRole('button', { name: 'Show the 3 changes' }).press('Enter')
    await expect(row.getByRole('button', { name: /^Undo change/ })).toHaveCount(3)
    await row.getByRole('button', { name: 'Hide the 3 changes' }).press('Enter')
    await expect(row.getByRole('button', { name: /^Undo change/ })).toHaveCount(0)
  })

  await test.step('what is filtered stays in the address', async () => {
    await page.getByRole('button', { name: /^What/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Tags', exact: true }).press('Enter')
    await expect(page).toHaveURL(/kind=tags/)
    await expect(deleted).toHaveCount(0)
  })

  await test.step('between two days only what was done on them is shown', async () => {
    await page.getByRole('button', { name: /^When/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Between two days' }).press('Enter')
    await page.getByLabel('From day').fill('2020-01-01')
    await page.getByLabel('Until day').fill('2020-01-02')
    await expect(page.getByRole('heading', { name: 'Nothing was done that fits' })).toBeVisible()
    await expectAccessible(page)
    await page.goto(`${server.url}${PAGES.activity}?model=${id}&kind=tags`)
  })

  await test.step('a deleted tag comes back with its texts', async () => {
    const { tags } = (await call<Model>('GET', `classifiers/${id}/`)).model
    await call<TagChange>('DELETE', `classifiers/${id}/tags/${tags[0]?.id}/`)
    await page.reload()
    const restore = page.getByRole('button', { name: /^Restore the tag/ })
    await restore.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: /^Restore the tag/ }).press('Enter')
    await expect(dialog).toHaveCount(0)
    const { langur, model } = await call<Model>('GET', `classifiers/${id}/`)
    expect(model.tags.map(({ name }) => name)).toEqual(['Refund', 'Shipping'])
    expect(langur.counts.untagged).toBe(0)
  })
})
