/** What a search finds is erased for good: counted first, the name typed, and nothing brings it back; the owner then looks at the status. */
import { modelPage, PAGES } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { apiOf } from '@/lib/testing/api/train'
import { expect, test } from './journey'

const NAME = 'Erased tickets'

test('texts of one customer are erased from the page Data, and the status page is looked at', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: NAME,
    train_automatically: false,
  })
  const texts = ['Zeppelinova wants a refund', 'Zeppelinova cannot log in', 'Somebody else']
  await call('POST', `classifiers/${id}/data/`, { data: texts.map((text) => ({ text })) })
  const counts = async () => (await call<Model>('GET', `classifiers/${id}/`)).langur.counts.all

  await test.step('what the list shows is counted, and the name is typed', async () => {
    await page.goto(`${server.url}${modelPage(id, 'data')}?q=zeppelinova`)
    await expect(page.getByText('Zeppelinova wants a refund')).toBeVisible()
    await page.getByRole('button', { name: 'Erase…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Erase texts for good' })
    await dialog.getByRole('button', { name: 'Count what would go' }).click()
    await expect(
      dialog.getByRole('listitem').filter({ hasText: /^2\s*texts of the data/ }),
    ).toBeVisible()
    const erase = dialog.getByRole('button', { name: 'Erase for good' })
    await expect(erase).toBeDisabled()
    await dialog.getByLabel(`Type ${NAME} to confirm`).fill(NAME)
    await erase.click()
    await expect(dialog.getByText('Erased for good.')).toBeVisible()
    expect(await counts()).toBe(1)
    await page.keyboard.press('Escape')
    await expect(page.getByText('Zeppelinova wants a refund')).toHaveCount(0)
  })

  await test.step('the history says so, without a way back', async () => {
    await page.goto(`${server.url}${modelPage(id, 'settings/changes')}`)
    const row = page.getByRole('row').filter({ hasText: 'Erased 2 texts for good.' })
    await expect(row).toBeVisible()
    await expect(row.getByRole('button')).toHaveCount(0)
  })

  await test.step('a text that is typed shows what masking leaves of it', async () => {
    await page.goto(`${server.url}${modelPage(id, 'settings/general')}`)
    await page.getByText('Mask them before they are kept').click()
    await page.getByLabel('Try it on a text').fill('Hi Maya, call 0301234567')
    await expect(page.getByText('Hi [name], call [number]')).toBeVisible()
  })

  await test.step('the status tells of every process, the disk and the versions', async () => {
    await page.goto(server.url + PAGES.status)
    const processes = page.getByRole('table', { name: 'Processes' })
    for (const name of ['parent', 'serve', 'web', 'jobs']) {
      const row = processes.getByRole('row').filter({ hasText: name })
      await expect(row.getByText('ready')).toBeVisible()
      await expect(row.getByText(/MB$/)).toBeVisible()
    }
    await expect(page.getByRole('region', { name: 'Versions' })).toContainText('SQLite')
    await expect(page.getByRole('region', { name: 'Disk and backups' })).toContainText('Database')
  })
})
