/** A browser was left open: what nothing brings back asks for the password first, and goes on behind the answer. */
import { modelPage, PAGES } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { apiOf } from '@/lib/testing/api/train'
import { ageSessions } from '@/lib/testing/database/edit-file'
import { expectAccessible } from './accessibility'
import { account, expect, test } from './journey'

test.use({ start: 'no models', isRefused: true })

test('in an old session nothing final is done without the password', async ({ page, server }) => {
  const name = 'Old session'
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', { name, train_automatically: false })
  const data = ['Zeppelinova wants a refund', 'Somebody else'].map((text) => ({ text }))
  await call('POST', `classifiers/${id}/data/`, { data })
  const again = page.getByRole('dialog', { name: 'Your password again' })
  const give = async (password: string) => {
    await again.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
  }

  await test.step('erasing for good: cancelled, nothing is erased; with the password it is', async () => {
    await page.goto(`${server.url}${modelPage(id, 'data')}?q=zeppelinova`)
    ageSessions(server.folder)
    await page.getByRole('button', { name: 'Erase…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Erase texts for good' })
    await dialog.getByRole('button', { name: 'Count what would go' }).click()
    await dialog.getByLabel(`Type ${name} to confirm`).fill(name)
    await dialog.getByRole('button', { name: 'Erase for good' }).click()
    await expect(again.getByLabel('Password', { exact: true })).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(again).toHaveCount(0)
    await expect(dialog.getByText(/Give your password again/)).toBeVisible()
    expect((await call<Model>('GET', `classifiers/${id}/`)).langur.counts.all).toBe(2)
    await dialog.getByRole('button', { name: 'Erase for good' }).click()
    await give('not the password')
    await expect(again.getByText('The password is wrong.')).toBeVisible()
    await give(account.password)
    await expect(dialog.getByText('Erased for good.')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('how many backups are kept', async () => {
    await page.goto(server.url + PAGES.backups)
    ageSessions(server.folder)
    await page.getByRole('radio', { name: 'Every week' }).click()
    await give(account.password)
    await expect(again).toHaveCount(0)
    await expect(page.getByText('The next one:')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('radio', { name: 'Every week' })).toBeChecked()
  })

  await test.step('deleting the model, by keyboard alone', async () => {
    await page.goto(server.url + modelPage(id, 'settings/danger'))
    ageSessions(server.folder)
    await page.getByLabel(`Type ${name} to confirm`).fill(name)
    await page.keyboard.press('Enter')
    await give(account.password)
    await expect(page.getByText(`Deleted ${name}`)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Models', level: 1 })).toBeVisible()
  })
})
