/** A browser was left logged in somewhere: its person sees it on the account's page and logs it out from here. */
import { PAGES } from '@/lib/contracts/addresses'
import { expectAccessible } from './accessibility'
import { expect, logIn, test } from './journey'

test.use({ start: 'no models' })

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'

test('sessions elsewhere are listed, and ended one by one or all at once', async ({
  page,
  server,
  browser,
}) => {
  async function loggedIn(userAgent: string) {
    const context = await browser.newContext({ userAgent })
    const elsewhere = await context.newPage()
    await logIn(elsewhere, server)
    await elsewhere.goto(server.url + PAGES.account)
    await expect(elsewhere.getByRole('heading', { name: 'Account', level: 1 })).toBeVisible()
    return elsewhere
  }
  const office = await loggedIn(FIREFOX)
  const phone = await loggedIn(SAFARI)
  const library = await loggedIn(FIREFOX)

  await page.goto(server.url + PAGES.account)
  const table = page.getByRole('table', { name: 'Where you are logged in' })
  const rows = table.locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.first()).toContainText('This one')
  await expect(rows.filter({ hasText: 'Firefox on Linux' })).toHaveCount(2)
  await expectAccessible(page)

  await test.step('one', async () => {
    await page.getByRole('button', { name: 'Log out Safari on iPhone' }).click()
    await expect(rows).toHaveCount(3)
    await phone.reload()
    await expect(phone).toHaveURL(/\/login/)
  })

  await test.step('a kept page of one that ended is not shown again', async () => {
    await office.goto(server.url)
    await expect(office.getByRole('heading', { name: 'Models', level: 1 })).toBeVisible()
    const comesBack = () => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      return document.documentElement.style.visibility
    }
    expect(await office.evaluate(comesBack)).toBe('hidden')
    await expect(office.getByRole('heading', { name: 'Models', level: 1 })).toBeVisible()
    await office.context().clearCookies()
    expect(await office.evaluate(comesBack)).toBe('hidden')
    await expect(office).toHaveURL(/\/login\?next=%2F$/)
  })

  await test.step('all others', async () => {
    await page.getByRole('button', { name: 'Log out everywhere else' }).click()
    await expect(rows).toHaveCount(1)
    await expect(page.getByRole('button', { name: 'Log out everywhere else' })).toBeHidden()
    await library.reload()
    await expect(library).toHaveURL(/\/login/)
  })

  await test.step('this one', async () => {
    await rows.getByRole('button', { name: /this one/ }).click()
    await expect(page).toHaveURL(/\/login/)
  })
  for (const elsewhere of [office, phone, library]) await elsewhere.context().close()
})
