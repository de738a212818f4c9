/** A team comes with an Excel file: the right sheet, look-alikes joined, a column kept, one undo, and the first training. */
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { chooseFile } from './steps/import-steps'
import { createModel, openPage, trainByHand } from './steps/model-steps'
import { train } from './steps/training-steps'
import { ticketsWorkbook } from './texts/tickets-workbook'

test.use({ start: 'no models' })

test('from an Excel file to the first training', async ({ page, server }) => {
  await test.step('the sheet with the texts is found, and the others are named', async () => {
    await page.goto(server.url)
    await createModel(page, 'Tickets')
    await chooseFile(page, 'tickets.xlsx', ticketsWorkbook())
    await expect(page.getByText('sheet May, header on line 3')).toBeVisible()
    await expect(page.getByText(/the workbook also has “About” and “June”/)).toBeVisible()
    await expect(page.getByText('72 new, 1 row left out.')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the row that is left out is a file with its line and reason', async () => {
    await page.getByText('Show lines').click()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/^import-\d+-left-out\.csv$/)
  })

  await test.step('two tags that look alike are joined', async () => {
    await expect(page.getByText(/“billings” \(1 text\) and Billing/)).toBeVisible()
    await page.getByRole('button', { name: 'Join them' }).click()
    await expect(page.getByText('“billings” counts as Billing.')).toBeVisible()
    await expect(page.getByText('4 tags found')).toBeVisible()
  })

  await test.step('a column is kept as a field', async () => {
    await page.getByRole('button', { name: /Column received/ }).click()
    await page.getByRole('option', { name: 'Keep as a field' }).click()
    await expect(page.getByRole('button', { name: /Kind of received/ })).toContainText('Date')
    await expectAccessible(page)
  })

  await test.step('the import is undone with one press, and done again', async () => {
    await page.getByRole('button', { name: 'Import 72 texts' }).click()
    await page.getByRole('button', { name: 'Undo import' }).click()
    await expect(page.getByText('All of it was undone.')).toBeVisible()
    await page.getByRole('button', { name: 'Add another file' }).click()
    await chooseFile(page, 'tickets.xlsx', ticketsWorkbook())
    await page.getByRole('button', { name: 'Join them' }).click()
    await expect(page.getByText('4 tags found')).toBeVisible()
    await page.getByRole('button', { name: 'Import 72 texts' }).click()
    await expect(page.getByText('72 texts added')).toBeVisible()
  })

  await test.step('the first training learns from it', async () => {
    await page.getByRole('link', { name: 'Open the model' }).click()
    await trainByHand(page)
    await openPage(page, 'Tune')
    await train(page)
  })
})
