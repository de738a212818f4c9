/** An owner invites somebody by a link, requires a second factor, and reads in the audit what was done. */
import { PAGES } from '@/lib/contracts/addresses'
import { totp } from '@/lib/testing/api/totp'
import { ageSessions, editAudit } from '@/lib/testing/database/edit-file'
import { expectAccessible } from './accessibility'
import { account, expect, test } from './journey'

test.use({ start: 'no models', isRefused: true })

test('from an invitation to a login with a code, and an audit that shows an edit', async ({
  page,
  server,
  browser,
}) => {
  const ben = { email: 'ben@example.org', password: 'a staple of horses' }
  await page.goto(server.url + PAGES.account)

  const link = await test.step('a link, for which the password is asked again', async () => {
    ageSessions(server.folder)
    await page.getByRole('button', { name: 'Invite by link' }).click()
    await page.getByRole('button', { name: 'Make link' }).click()
    const again = page.getByRole('dialog', { name: 'Your password again' })
    await again.getByLabel('Password', { exact: true }).fill('not the password')
    await again.getByRole('button', { name: 'Go on' }).click()
    await expect(again.getByText('The password is wrong.')).toBeVisible()
    await again.getByLabel('Password', { exact: true }).fill(account.password)
    await again.getByRole('button', { name: 'Go on' }).click()
    const dialog = page.getByRole('dialog', { name: 'Invite by link' })
    const made = await dialog.getByText(/\/join\?code=/).textContent()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('table', { name: 'Open invitations' })).toContainText('Editor')
    await page.getByText('Require a second factor').click()
    await expect(page.getByRole('switch', { name: /Require a second factor/ })).toBeChecked()
    return made ?? ''
  })

  const guest = await (await browser.newContext()).newPage()
  const { uri, code } =
    await test.step('Ben joins, and has to set up a second factor', async () => {
      await guest.goto(link)
      await guest.getByLabel('Your name').fill('Ben')
      await guest.getByLabel('Email').fill(ben.email)
      await guest.getByLabel('Password', { exact: true }).fill(ben.password)
      await expectAccessible(guest)
      await guest.getByRole('button', { name: 'Create account' }).click()
      await expect(guest).toHaveURL(new RegExp(`${PAGES.secondFactor}$`))
      await guest.goto(server.url + PAGES.activity)
      await expect(guest).toHaveURL(new RegExp(`${PAGES.secondFactor}$`))
      await guest.getByLabel('Your password').fill(ben.password)
      const begun = guest.waitForResponse(/account\/second-factor\/$/)
      await guest.getByRole('button', { name: 'Set up' }).click()
      const made = await (await begun).json()
      await expect(guest.getByRole('img', { name: 'The key as a QR code' })).toBeVisible()
      await expectAccessible(guest)
      await guest.getByLabel('Code', { exact: true }).fill(totp(made.uri))
      await guest.getByRole('button', { name: 'Turn on' }).click()
      const codes = guest.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
      await expect(codes).toHaveCount(10)
      const first = await codes.first().textContent()
      await guest.getByText('I have stored them').click()
      await guest.getByRole('button', { name: 'Done' }).click()
      await expect(guest.getByRole('heading', { name: 'Models', level: 1 })).toBeVisible()
      return { uri: String(made.uri), code: first ?? '' }
    })

  async function password() {
    await guest.context().clearCookies()
    await guest.goto(server.url + PAGES.login)
    await guest.getByLabel('Email').fill(ben.email)
    await guest.getByLabel('Password', { exact: true }).fill(ben.password)
    await guest.getByRole('button', { name: 'Log in' }).click()
    await expect(guest.getByRole('heading', { name: 'Second factor' })).toBeVisible()
  }
  const models = guest.getByRole('heading', { name: 'Models', level: 1 })

  await test.step('he logs in with a code, and once with a recovery code', async () => {
    await password()
    // The code of the first time was used up.
    await guest.getByLabel('Code', { exact: true }).fill(totp(uri, Date.now() + 30_000))
    await guest.getByRole('button', { name: 'Log in' }).click()
    await expect(models).toBeVisible()
    for (const isFirst of [true, false]) {
      await password()
      await guest.getByRole('button', { name: /I lost my phone/ }).click()
      await guest.getByLabel('Recovery code').fill(code)
      await expectAccessible(guest)
      await guest.getByRole('button', { name: 'Log in' }).click()
      if (isFirst) await expect(models).toBeVisible()
      else await expect(guest.getByText('The recovery code is wrong, or was used')).toBeVisible()
    }
  })

  await test.step('the link works no more', async () => {
    await guest.goto(link)
    await expect(
      guest.getByRole('heading', { name: 'This invitation does not work' }),
    ).toBeVisible()
    await guest.context().close()
  })
})

test('the audit tells who did what from where, and of an edit in the file', async ({
  page,
  server,
}) => {
  await page.goto(server.url + PAGES.audit)
  await expect(page.getByText(/as they were written/)).toBeVisible()
  const rows = page.getByRole('table', { name: 'Audit' }).locator('tbody').getByRole('row')
  await expect(rows.filter({ hasText: `Logged in as ${account.email}.` })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'Made the API token' })).toHaveCount(1)
  await page.getByRole('button', { name: /^What/ }).click()
  await page.getByRole('option', { name: 'API tokens' }).click()
  await expect(rows).toHaveCount(1)
  await expect(page).toHaveURL(/kind=tokens/)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as CSV' }).click()
  expect((await download).suggestedFilename()).toBe('audit.csv')

  editAudit(server.folder, 2, 'Eve')
  await page.reload()
  const alert = page.getByRole('alert').filter({ hasText: 'changed outside of Langur' })
  await expect(alert).toContainText('Entry 2 is not what was written')
  await expectAccessible(page)
})
