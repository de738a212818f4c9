/** What is refused: files, columns and passwords that are wrong, each in words that help. */
import { expectAccessible } from './accessibility'
import { account, expect, test } from './journey'
import { chooseFile } from './steps/import-steps'
import { createModel } from './steps/model-steps'

test.use({ isRefused: true })

const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])

test('a file that cannot be read is refused by name and reason, the next one is taken', async ({
  page,
  server,
}) => {
  await page.goto(server.url)
  await createModel(page, 'Tickets')
  const refused: [name: string, content: string | Buffer, reason: string][] = [
    ['cat.csv', PICTURE, 'cat.csv'],
    ['empty.csv', '', 'empty.csv is empty'],
    ['header.csv', 'text,tag\n', 'header.csv has only a header'],
    ['table.csv', '{"texts": [1, 2]}', 'table.csv'],
  ]
  for (const [name, content, reason] of refused) {
    await chooseFile(page, name, content)
    const refusal = page.getByRole('alert').filter({ hasText: 'This file could not be added.' })
    await expect(refusal).toContainText(reason)
  }
  await expectAccessible(page)
  await chooseFile(page, 'good.csv', 'text,tag\nfirst,A\nsecond,B\n')
  await expect(page.getByRole('button', { name: 'Import 2 texts' })).toBeVisible()
})

test('a column without texts cannot be imported, and the page says why', async ({
  page,
  server,
}) => {
  await page.goto(server.url)
  await createModel(page, 'Tickets')
  await chooseFile(page, 'blank.csv', 'text,tag\n,A\n,B\n')
  const start = page.getByRole('button', { name: 'Import 0 texts' })
  await expect(start).toBeDisabled()
  await start.focus()
  await expect(page.getByRole('tooltip')).toContainText('No row of this column holds a text.')
})

test.describe('at the login', () => {
  test.use({ start: 'logged out' })

  test('a wrong password is refused in words that help nobody guess', async ({ page, server }) => {
    await page.goto(server.url)
    await page.getByLabel('Email').fill(account.email)
    const password = page.getByLabel('Password', { exact: true })
    await password.fill('wrong horse battery')
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect(password).toHaveAccessibleDescription('The email or the password is wrong.')
    await expectAccessible(page)
    await password.fill(account.password)
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect(page.getByRole('heading', { name: 'Create your first model' })).toBeVisible()
  })
})
