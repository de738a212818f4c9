/** What is done to texts by hand on the page Data, each change taken back again. */
import { readFile } from 'node:fs/promises'
import { apiOf } from '@/lib/testing/api/train'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { TICKETS, ticketsModel } from './models/tickets'
import { chooseFile } from './steps/import-steps'
import { messages } from './steps/model-steps'
import { expectTexts, rowOf } from './steps/sample-steps'
import { tagRow } from './steps/tag-steps'

const ALL = TICKETS.map(({ text }) => text)

test.describe('Data', () => {
  test.beforeEach(async ({ page, server }) => {
    await page.goto(`${server.url}/models/${await ticketsModel(server)}/data`)
    await expectTexts(page, ALL)
  })

  test('finds texts by words, by tag, and those without a tag', async ({ page }) => {
    const search = page.getByRole('searchbox', { name: 'Search texts' })
    await search.fill('invoice')
    await expectTexts(page, ['The invoice of May is wrong', 'Send the invoice again'])

    await page.getByRole('button', { name: 'Tag Any', exact: true }).click()
    await page.getByRole('option', { name: 'Billing' }).click()
    await expectTexts(page, ['The invoice of May is wrong'])

    await search.fill('unicorn')
    await expect(page.getByRole('heading', { name: 'No text matches “unicorn”' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Show all texts' }).click()
    await expectTexts(page, ALL)

    await page.getByRole('radio', { name: 'Untagged' }).click()
    await expectTexts(page, ['Where is my parcel?'])
  })

  test('gives a text another tag, and takes it back', async ({ page }) => {
    const row = rowOf(page, 'I was charged twice')
    await row.getByRole('button', { name: 'Change the tags of text' }).click()
    await expectAccessible(page)
    await page.getByRole('option', { name: 'Login' }).click()
    await expect(messages(page)).toContainText('Tagged 1 text as Login')
    await expect(row).toContainText('Login')
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(row).toContainText('Billing')
  })

  test('reads text after text beside the list, tags one there, and takes it back', async ({
    page,
  }) => {
    // Anywhere in the row, as in a mail program.
    const added = rowOf(page, 'I was charged twice').getByRole('cell').last()
    await added.click({ position: { x: 4, y: 4 }, force: true })
    const panel = page.getByRole('complementary', { name: /^Text \d/ })
    await expect(panel).toContainText('I was charged twice')
    await page.keyboard.press('j')
    await expect(panel).toContainText('Where is my parcel?')
    await expectAccessible(page)
    await panel.getByRole('radio', { name: 'Login' }).click()
    await expect(messages(page)).toContainText('Tagged 1 text as Login')
    await page.keyboard.press('z')
    await expect(rowOf(page, 'Where is my parcel?')).toContainText('Untagged')
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    await expectTexts(page, ALL)

    await page.keyboard.press('Control+k')
    const menu = page.getByRole('dialog', { name: 'Go to' })
    await menu.getByRole('searchbox').fill('settings merge')
    await expect(menu.getByRole('option')).toHaveText(['Tags'])
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(tagRow(page, 'Billing')).toBeVisible()
  })

  test.describe('refused once', () => {
    test.use({ isRefused: true })

    test('changes what a text has in a field, and takes it back', async ({ page, server }) => {
      const [, model] = /models\/([^/]+)/.exec(page.url()) ?? []
      const data = [{ text: 'I was charged twice', fields: { amount: 12 } }]
      await apiOf(server)('POST', `classifiers/${model}/data/`, { data })
      await page.reload()
      await rowOf(page, 'I was charged twice').getByRole('button', { name: 'I was' }).click()
      const fields = page.getByRole('complementary').getByRole('region', { name: 'Fields' })
      await fields.getByRole('button', { name: 'Edit fields' }).click()
      await fields.getByRole('textbox', { name: 'amount' }).fill('twelve')
      await fields.getByRole('button', { name: 'Save fields' }).click()
      await expect(fields).toContainText('takes a number, and “twelve” is none of these')
      await expectAccessible(page)
      await fields.getByRole('textbox', { name: 'amount' }).fill('13')
      await fields.getByRole('button', { name: 'Save fields' }).click()
      await expect(fields.getByRole('definition')).toHaveText('13')
      await messages(page).getByRole('button', { name: 'Undo' }).click()
      await expect(fields.getByRole('definition')).toHaveText('12')
    })
  })

  test('asks what a corrected file does to tags that are here, and takes it back', async ({
    page,
  }) => {
    await page.getByRole('button', { name: 'Add texts' }).click()
    await page.getByRole('menuitem', { name: 'From a file' }).click()
    await chooseFile(page, 'corrected.csv', 'text,tag\nI was charged twice,Login\n')
    await expect(page.getByText('1 has other tags here than in the file')).toBeVisible()
    await page.getByRole('radio', { name: 'Replace by the tags of the file' }).press('Space')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Import 1 text' }).click()
    await expect(page.getByText('was there already and got the file’s tags instead')).toBeVisible()
    await page.getByRole('button', { name: 'Undo import' }).click()
    await page.getByRole('link', { name: 'Show the texts' }).click()
    await expect(rowOf(page, 'I was charged twice')).toContainText('Billing')
  })

  test('deletes texts, and takes it back', async ({ page }) => {
    const gone = ['Send the invoice again', 'My password does not work']
    for (const text of gone) await rowOf(page, text).getByRole('checkbox').press('Space')
    const actions = page.getByRole('toolbar', { name: 'Actions for the selected rows' })
    await expect(actions).toContainText('2 selected')
    await expectAccessible(page)
    await actions.getByRole('button', { name: 'Delete' }).click()
    await expectTexts(
      page,
      ALL.filter((text) => !gone.includes(text)),
    )
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expectTexts(page, ALL)
  })

  test('exports the selected texts, and no others', async ({ page }) => {
    const chosen = ['Send the invoice again', 'My password does not work']
    for (const text of chosen) await rowOf(page, text).getByRole('checkbox').press('Space')
    const actions = page.getByRole('toolbar', { name: 'Actions for the selected rows' })
    await actions.getByRole('button', { name: 'Export' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export texts' })
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Export 2 texts' }).click()
    const link = dialog.getByRole('link', { name: /^Download / })
    const file = page.waitForEvent('download')
    await link.click()
    const lines = (await readFile(await (await file).path(), 'utf8')).trim().split('\n')
    expect(lines).toHaveLength(1 + chosen.length)
    for (const text of chosen) expect(lines.join()).toContain(text)
  })

  test('deletes all texts, and still takes it back', async ({ page }) => {
    await page.getByRole('checkbox', { name: 'Select all loaded texts' }).press('Space')
    const actions = page.getByRole('toolbar', { name: 'Actions for the selected rows' })
    await actions.getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByText('No texts yet')).toBeVisible()
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expectTexts(page, ALL)
  })
})

test('Data: the list has a row for every text, and End shows the last of them', async ({
  page,
  server,
}) => {
  const id = await ticketsModel(server)
  const data = manyTexts(600, 3).map(({ text }) => ({ text }))
  await apiOf(server)('POST', `classifiers/${id}/data/`, { data })
  await page.goto(`${server.url}/models/${id}/data`)
  await expect(page.getByText('of 605')).toBeVisible()
  await page.getByRole('heading', { name: 'Data' }).click()
  await page.keyboard.press('End')
  await expect(rowOf(page, 'Where is my parcel?')).toBeVisible()
  await expect(page.getByText('–605 of 605')).toBeVisible()

  await rowOf(page, 'Where is my parcel?').getByRole('checkbox').press('Space')
  await page.keyboard.press('Home')
  await rowOf(page, data.at(-1)?.text ?? '')
    .getByRole('checkbox')
    .press('Shift+Space')
  await expect(page.getByText('605 selected')).toBeVisible()
})
