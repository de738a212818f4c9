/** What is done to tags by hand, each change taken back again, also long after. */
import { apiOf } from '@/lib/testing/api/train'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { TICKETS, ticketsModel } from './models/tickets'
import { messages, openPage } from './steps/model-steps'
import { expectTexts, rowOf } from './steps/sample-steps'
import { chooseTagAction, tagRow } from './steps/tag-steps'

test.describe('Tags', () => {
  test.beforeEach(async ({ page, server }) => {
    await page.goto(`${server.url}/models/${await ticketsModel(server)}/settings/tags`)
    await expect(tagRow(page, 'Billing')).toContainText('2')
  })

  test('adds a tag, renames it, and takes that back', async ({ page }) => {
    await page.getByRole('button', { name: 'Add tag' }).click()
    await page.getByRole('textbox', { name: 'Name of the new tag' }).fill('Shipping')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(tagRow(page, 'Shipping')).toContainText('0')

    await chooseTagAction(page, 'Shipping', 'Rename')
    await page.getByRole('textbox', { name: 'New name of Shipping' }).fill('Delivery')
    await page.getByRole('button', { name: 'Rename' }).click()
    await expect(tagRow(page, 'Delivery')).toBeVisible()
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(tagRow(page, 'Shipping')).toBeVisible()
  })

  test('merges a tag into another, and takes it back', async ({ page }) => {
    await chooseTagAction(page, 'Payment', 'Merge into…')
    await page.getByRole('combobox', { name: 'Merge into' }).fill('Bill')
    await page.getByRole('option', { name: 'Billing' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Merge into Billing' }).click()
    await expect(tagRow(page, 'Billing')).toContainText('3')
    await expect(tagRow(page, 'Payment')).toHaveCount(0)
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(tagRow(page, 'Payment')).toContainText('1')
    await expect(tagRow(page, 'Billing')).toContainText('2')
  })

  test('deletes a tag whose texts get another, and takes it back', async ({ page }) => {
    await chooseTagAction(page, 'Billing', 'Delete…')
    const question = page.getByRole('alertdialog', { name: 'Delete the tag Billing?' })
    await expect(question.getByRole('radio', { checked: true })).toHaveCount(0)
    await expect(question.getByRole('button', { name: 'Delete tag' })).toBeDisabled()
    await question.getByRole('button', { name: 'Move to' }).click()
    await page.getByRole('option', { name: 'Login' }).click()
    await expectAccessible(page)
    await question.getByRole('button', { name: 'Delete and move 2 texts' }).click()
    await expect(tagRow(page, 'Login')).toContainText('3')
    await expect(tagRow(page, 'Billing')).toHaveCount(0)
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(tagRow(page, 'Billing')).toContainText('2')
    await expect(tagRow(page, 'Login')).toContainText('1')
  })

  test.describe('of one name', () => {
    test.use({ isRefused: true })

    test('a second one is refused beside its field', async ({ page }) => {
      await page.getByRole('button', { name: 'Add tag' }).click()
      const name = page.getByRole('textbox', { name: 'Name of the new tag' })
      await name.fill('billing ')
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await expect(name).toHaveAccessibleDescription(/Billing/)
      await expectAccessible(page)
    })
  })
})

test.describe('How people meet tags', () => {
  test.beforeEach(async ({ page, server }) => {
    await page.goto(`${server.url}/models/${await ticketsModel(server)}/settings/tags`)
    await expect(tagRow(page, 'Billing')).toBeVisible()
  })

  test('a tag gets a description, a colour and a key, which the page Tag knows', async ({
    page,
  }) => {
    await chooseTagAction(page, 'Billing', 'Describe, colour, key…')
    await page.getByRole('textbox', { name: 'Description' }).fill('Invoices and prices')
    await page.getByRole('radio', { name: 'teal' }).check({ force: true })
    await page.getByRole('textbox', { name: 'Key on the page Tag' }).fill('s')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('dialog')).toContainText('Key must be one character')
    await page.getByRole('textbox', { name: 'Key on the page Tag' }).fill('b')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(messages(page)).toContainText('Changed Billing')
    await expect(page.getByRole('table', { name: 'Tags' })).toContainText('Invoices and prices')

    await openPage(page, 'Tag')
    await expect(page.getByRole('article', { name: 'Text to tag' })).toBeVisible()
    await page.keyboard.press('h')
    const guide = page.getByRole('dialog', { name: 'What the tags mean' })
    await guide.getByRole('button', { name: /Billing/ }).click()
    await expect(guide).toContainText('I was charged twice')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(guide).toBeHidden()
    await page.keyboard.press('b')
    await expect(page.getByRole('heading', { name: 'Every text is tagged' })).toBeVisible()
  })

  test('tags are put into another order by keyboard, and back', async ({ page }) => {
    const names = page.getByRole('table', { name: 'Tags' }).getByRole('rowheader')
    await expect(names).toHaveText(['Billing', 'Payment', 'Login'])
    await page.getByRole('button', { name: 'Actions for Login' }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(names).toHaveText(['Billing', 'Login', 'Payment'])
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(names).toHaveText(['Billing', 'Payment', 'Login'])
    const last = tagRow(page, 'Login')
    const { height = 0 } = (await last.boundingBox()) ?? {}
    const targetPosition = { x: 40, y: height - 4 }
    await page.getByRole('button', { name: 'Move Billing' }).dragTo(last, { targetPosition })
    await expect(names).toHaveText(['Payment', 'Login', 'Billing'])
  })

  test('a tag is split by words, and a deleted one restored with its texts', async ({ page }) => {
    await chooseTagAction(page, 'Billing', 'Split…')
    await page.getByRole('textbox', { name: 'Words that the texts contain' }).fill('charged')
    await page.getByRole('textbox', { name: 'Name of the new tag' }).fill('Charges')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Split off 1' }).click()
    await expect(messages(page)).toContainText('Split Charges off Billing, 1 text')
    await chooseTagAction(page, 'Charges', 'Delete…')
    await page.getByText('Take the tag away').click()
    await page.getByRole('button', { name: 'Delete tag' }).click()
    await expect(tagRow(page, 'Charges')).toHaveCount(0)
    await page.getByRole('button', { name: 'Restore Charges' }).click()
    await expect(tagRow(page, 'Charges')).toContainText('1')
  })
})

test('takes changes back when their notices are long gone', async ({ page, server }) => {
  const model = await ticketsModel(server)
  await page.goto(`${server.url}/models/${model}/settings/tags`)
  await chooseTagAction(page, 'Payment', 'Merge into…')
  await page.getByRole('combobox', { name: 'Merge into' }).fill('Bill')
  await page.getByRole('option', { name: 'Billing' }).click()
  await page.getByRole('button', { name: 'Merge into Billing' }).click()
  await expect(tagRow(page, 'Payment')).toHaveCount(0)

  await page.goto(`${server.url}/models/${model}/settings/changes`)
  const merge = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: /^Merged “Payment”/ }) })
  await expectAccessible(page)
  await merge.getByRole('button', { name: 'Restore' }).click()
  await expect(messages(page)).toContainText('Restored')
  await expect(merge.getByRole('button', { name: 'Redo' })).toBeVisible()
  await page.getByRole('link', { name: 'Tags', exact: true }).click()
  await expect(tagRow(page, 'Payment')).toContainText('1')

  await page.goto(`${server.url}/models/${model}/data`)
  await expectTexts(
    page,
    TICKETS.map(({ text }) => text),
  )
  await rowOf(page, 'I was charged twice').getByRole('checkbox').press('Space')
  await page.keyboard.press('Delete')
  await expect(messages(page)).toContainText('Deleted 1 text')
  await page.reload()
  await expect(page.getByText('I was charged twice')).toHaveCount(0)
  await page.keyboard.press('z')
  await expect(messages(page)).toContainText('Taken back: Deleted')
  await expectTexts(
    page,
    TICKETS.map(({ text }) => text),
  )
})

test('a saved view is a queue of its own, and splits a tag', async ({ page, server }) => {
  const model = await ticketsModel(server)
  for (const [name, query] of [
    ['About invoices', 'q=invoice'],
    ['Parcels', 'q=parcel&sort=added'],
  ]) {
    await apiOf(server)('POST', `classifiers/${model}/views/`, { name, query })
  }
  await page.goto(`${server.url}/models/${model}/tag`)
  await page.getByRole('button', { name: /^Queue/ }).click()
  await page.getByRole('option', { name: 'About invoices' }).click()
  await expect(
    page.getByRole('heading', { name: 'No text of this view is left to tag' }),
  ).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Queue/ }).click()
  await page.getByRole('option', { name: 'Parcels' }).click()
  await expect(page.getByRole('article', { name: 'Text to tag' })).toContainText('parcel')

  await page.goto(`${server.url}/models/${model}/settings/tags`)
  await chooseTagAction(page, 'Billing', 'Split…')
  await page.getByRole('button', { name: /^Which of its texts|Those that contain words/ }).click()
  await page.getByRole('option', { name: 'About invoices' }).click()
  await page.getByRole('textbox', { name: 'Name of the new tag' }).fill('Invoices')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Split off 1' }).click()
  await expect(tagRow(page, 'Invoices')).toContainText('1')
  await expect(tagRow(page, 'Billing')).toContainText('1')
})
