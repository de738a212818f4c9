/** A file comes back with tags: chosen, looked at, answered, downloaded, and its unsure texts taken into the data. */
import { readFileSync } from 'node:fs'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { expect, test } from './journey'

test('a file is answered by the sandbox, and its unsure texts are tagged next', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Batch tickets',
    train_automatically: false,
  })
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  await page.goto(server.url + modelPage(id, 'batch'))
  await expect(page.getByText('No batch has ended yet.')).toBeVisible()

  await test.step('a file is chosen and its first rows are shown with their tags', async () => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file' }).press('Enter')
    const csv = 'id,message\nA-1,Was I charged twice?\nA-2,\nA-3,xylophone\n'
    const file = { name: 'mails.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
    await (await chooser).setFiles(file)
    const rows = page.getByRole('table', { name: 'The first rows' }).getByRole('row')
    await expect(rows).toHaveCount(4)
    await expect(rows.nth(2)).toContainText('empty, stays empty')
    await page.getByRole('checkbox', { name: /Leave tags below/ }).press('Space')
    await page.getByRole('textbox', { name: 'Sure enough from' }).fill('99%')
    await page.getByRole('textbox', { name: 'Sure enough from' }).press('Enter')
  })

  const finished = page.getByRole('table', { name: 'Finished batches' })
  await test.step('it is answered, and comes back', async () => {
    await page.getByRole('button', { name: 'Classify 3 rows' }).press('Enter')
    await expect(finished).toContainText('1 row without an answer')
    const downloading = page.waitForEvent('download')
    await finished.getByRole('link', { name: 'Download mails.csv' }).press('Enter')
    const download = await downloading
    expect(download.suggestedFilename()).toBe('mails-v1.csv')
    const lines = readFileSync(await download.path(), 'utf8').split('\n')
    expect(lines[0]).toBe('id,message,tag,confidence,version,problem')
    expect(lines[2]).toBe('A-2,,,,,The row has no text.')
    expect(lines).toHaveLength(5)
  })

  await test.step('unsure texts are taken into the data, and out again', async () => {
    const all = async () => (await call<Model>('GET', `classifiers/${id}/`)).langur.counts.all
    const before = await all()
    await finished.getByRole('button', { name: /^take them into Data/ }).press('Enter')
    await expect(finished.getByRole('link', { name: 'tag them' })).toBeVisible()
    expect(await all()).toBeGreaterThan(before)
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await expect.poll(all).toBe(before)
  })
})
