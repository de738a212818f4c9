/** A mail server is set: an invitation arrives, and one that does not is said where the inviter looks. */
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { PAGES } from '@/lib/contracts/addresses'
import { startMailServer } from '@/lib/testing/processes/start-mail-server'
import { startServer } from '@/lib/testing/processes/start-server'
import { expectAccessible } from './accessibility'
import { expect, logIn, test } from './journey'

test.use({ isRefused: true })

test('an invitation is mailed, joined by its link, and a refusal is told', async ({
  page,
  browser,
}) => {
  const post = await startMailServer()
  const port = await freePort()
  const server = await startServer({
    env: {
      PORT: String(port),
      LANGUR_URL: `http://127.0.0.1:${port}`,
      LANGUR_SMTP_URL: `smtp://127.0.0.1:${post.port}`,
      LANGUR_MAIL_FROM: 'Langur <langur@example.org>',
    },
  })
  await logIn(page, server)
  await page.goto(server.url + PAGES.account)
  const dialog = page.getByRole('dialog', { name: 'Invite a person' })
  const invite = async (to: string) => {
    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    await expect(dialog.getByLabel('Email')).toBeFocused()
    await page.keyboard.type(to)
    await page.keyboard.press('Enter')
  }

  await test.step('it is mailed', async () => {
    await invite('ben@example.org')
    await expect(dialog.getByText('Mailed to ben@example.org.')).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('table', { name: 'Open invitations' })).toContainText(
      'Mailed to ben@example.org',
    )
  })

  await test.step('its link makes an account', async () => {
    const [mail] = post.mails
    const link = /http:\S+\/join\?code=\w+/.exec(mail?.text ?? '')?.[0] ?? ''
    const guest = await (await browser.newContext()).newPage()
    await guest.goto(link)
    await guest.getByLabel('Your name').fill('Ben')
    await guest.getByLabel('Email').fill('ben@example.org')
    await guest.getByLabel('Password', { exact: true }).fill('a staple of horses')
    await guest.getByRole('button', { name: 'Create account' }).click()
    await expect(guest.getByRole('heading', { name: 'Models', level: 1 })).toBeVisible()
    await guest.context().close()
  })

  await test.step('a wrong address is said below its field', async () => {
    await invite('ben')
    await expect(dialog.getByText(/must be an address such as/)).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('the mail server is gone: the link stays', async () => {
    await post.stop()
    await invite('eve@example.org')
    await expect(dialog.getByRole('alert')).toContainText('No mail was sent to eve@example.org.')
    await expect(dialog.getByText(/\/join\?code=/)).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('table', { name: 'Open invitations' })).toContainText(
      'Open invitation, made by',
    )
  })
  await page.goto('about:blank')
  await server.stop()
})

/** That of LANGUR_URL has to be known before the server starts. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
