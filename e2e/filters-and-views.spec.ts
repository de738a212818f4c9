/** Filters in the address, fields, saved views, changes of all that match, and the history of a text. */
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { messages } from './steps/model-steps'
import { expectTexts, rowOf } from './steps/sample-steps'

const BILLING = [
  'The invoice is wrong',
  'I was charged twice',
  'My card was charged',
  'An invoice is missing',
]
const LOGIN = [
  'I cannot log in',
  'My password fails',
  'The login page is blank',
  'Password reset fails',
]
const NEW = ['Charged twice again', 'The invoice has a typo', 'No login since Monday']

async function modelWithFields(server: RunningServer): Promise<string> {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'With fields',
    train_automatically: false,
  })
  const tagged = (texts: string[], tag: string, channel: string) =>
    texts.map((text, place) => ({ text, tags: [tag], fields: { channel, size: place } }))
  const data = [
    ...tagged(BILLING, 'Billing', 'mail'),
    ...tagged(LOGIN, 'Login', 'phone'),
    ...NEW.map((text) => ({ text, fields: { channel: 'chat' }, external_id: `N-${text.length}` })),
  ]
  await call('POST', `classifiers/${id}/data/`, { data })
  return id
}

test.describe('Data', () => {
  test('filters by fields and tags, keeps that in the address, and saves it as a view', async ({
    page,
    server,
  }) => {
    const address = `${server.url}/models/${await modelWithFields(server)}/data`
    await page.goto(address)
    await expectTexts(page, [...BILLING, ...LOGIN, ...NEW])

    await page.getByRole('button', { name: 'More filters' }).click()
    const dialog = page.getByRole('dialog', { name: 'Filter texts' })
    await dialog.getByRole('button', { name: 'Field', exact: false }).first().click()
    await page.getByRole('option', { name: 'channel' }).click()
    await dialog.getByRole('textbox', { name: 'Value' }).fill('mail')
    await dialog.getByRole('button', { name: 'Add this condition' }).click()
    await expect(dialog.getByText('channel is mail')).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Show texts' }).click()
    await expectTexts(page, BILLING)

    const chips = page.getByRole('list', { name: 'Filters' })
    await expect(chips).toContainText('channel is mail')
    await page.reload()
    await expectTexts(page, BILLING)

    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: 'Save this view…' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('By mail')
    await page.keyboard.press('Enter')
    await expect(messages(page)).toContainText('Saved the view By mail')
    await chips.getByRole('button', { name: 'Remove the filter channel is mail' }).click()
    await expectTexts(page, [...BILLING, ...LOGIN, ...NEW])

    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: 'By mail' }).click()
    await expectTexts(page, BILLING)
    await page.getByRole('button', { name: 'By mail' }).click()
    await page.getByRole('menuitem', { name: 'Delete this view' }).click()
    await expect(messages(page)).toContainText('Deleted the view By mail')
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('button', { name: 'By mail' })).toBeVisible()
  })

  test('accepts the sandbox’s tags of all that match, takes it back, and tells the history', async ({
    page,
    server,
  }) => {
    const id = await modelWithFields(server)
    await train(server, id)
    await page.goto(`${server.url}/models/${id}/data?show=untagged`)
    await expectTexts(page, NEW)

    await page.getByRole('checkbox', { name: 'Select all loaded texts' }).check({ force: true })
    await expect(page.getByText('3 selected')).toBeVisible()
    await page.keyboard.press('a')
    await expect(messages(page)).toContainText('Accepted the sandbox’s tags of 3 texts')
    await expect(page.getByRole('heading', { name: 'Every text is tagged' })).toBeVisible()
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expectTexts(page, NEW)

    await rowOf(page, 'Charged twice again').getByRole('button', { name: 'Charged' }).click()
    const panel = page.getByRole('complementary', { name: /^Text \d/ })
    await expect(panel).toContainText('N-19')
    const history = panel.getByRole('region', { name: 'History' })
    await expect(history).toContainText('Tagged Billing, as v1 had answered')
    await expect(history).toContainText('Billing taken off')
    await expect(history).toContainText('channel: chat')
    await expectAccessible(page)
  })

  test('shows a field as a column and sorts by it, by keyboard alone', async ({ page, server }) => {
    await page.goto(`${server.url}/models/${await modelWithFields(server)}/data`)
    const columns = page.getByRole('button', { name: 'Columns' })
    await columns.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: 'size' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    const head = page.getByRole('columnheader', { name: 'size' })
    await head.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect(head).toHaveAttribute('aria-sort', 'ascending')
    await expect(page).toHaveURL(/sort=field/)
  })
})

test('Settings lists the fields, renames one and deletes one, and takes both back', async ({
  page,
  server,
}) => {
  await page.goto(`${server.url}/models/${await modelWithFields(server)}/settings/general`)
  const card = page.getByRole('region', { name: 'Fields of texts' })
  await expect(card.getByRole('listitem')).toHaveCount(3)
  await card.getByRole('button', { name: 'More about channel' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await card.getByRole('textbox', { name: 'New name of channel' }).fill('way')
  await page.keyboard.press('Enter')
  await expect(messages(page)).toContainText('Renamed channel to way')
  await expectAccessible(page)
  await card.getByRole('button', { name: 'More about way' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(messages(page)).toContainText('Deleted way of 11 texts')
  await messages(page).getByRole('button', { name: 'Undo' }).last().click()
  await expect(card.getByText('way', { exact: true })).toBeVisible()
})
