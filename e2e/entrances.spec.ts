/** The pages before the workspace: sound in light and dark, at every width, and used by keyboard alone. */
import type { Page } from '@playwright/test'
import { PAGES, withParameters } from '@/lib/contracts/addresses'
import type { InvitationMade } from '@/lib/contracts/invitation'
import { apiOf } from '@/lib/testing/api/train'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { expectFits } from './walk/fit'

test.describe('with an account', () => {
  test.use({ start: 'logged out', isRefused: true })

  test('log in, join and the second factor are sound, and done by keyboard', async ({
    page,
    server,
  }) => {
    const call = apiOf(server)
    const { code } = await call<InvitationMade>('POST', 'invitations/', { role: 'editor' })
    await call('PATCH', 'users/second-factor/', { required: true })
    const join = server.url + withParameters(PAGES.join, { code })

    await page.goto(server.url + withParameters(PAGES.join, { code: 'made-up' }))
    await expect(page.getByRole('heading', { name: 'This invitation does not work' })).toBeVisible()
    await expectSound(page)

    await page.goto(server.url + PAGES.login)
    await expect(page.getByLabel('Email')).toBeFocused()
    await expectSound(page)
    await page.keyboard.type('nobody@example.org')
    await page.keyboard.press('Tab')
    await page.keyboard.type('not a password')
    await page.keyboard.press('Enter')
    await expect(page.getByText('The email or the password is wrong.')).toBeVisible()
    await expectSound(page)

    await page.goto(join)
    await expect(page.getByLabel('Your name')).toBeFocused()
    await expectSound(page)
    for (const typed of ['Ben', 'ben@example.org', 'a staple of horses']) {
      await page.keyboard.type(typed)
      if (typed.includes('horses')) await page.keyboard.press('Enter')
      else await page.keyboard.press('Tab')
    }
    await expect(page.getByRole('heading', { name: 'Second factor' })).toBeVisible()
    await expect(page.getByLabel('Your password')).toBeFocused()
    await expectSound(page)
    await page.keyboard.type('a staple of horses')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Code', { exact: true })).toBeFocused()
    await expectSound(page)
  })
})

test.describe('without one', () => {
  test.use({ start: 'no account' })

  test('the first account is made on a sound page', async ({ page, server }) => {
    await page.goto(server.url + PAGES.setup)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectSound(page)
    await page.goto(server.setupUrl ?? '')
    await expect(page.getByLabel('Your name')).toBeFocused()
    await expectSound(page)
  })
})

/** In both schemes on a desk and on a phone, and at every width. */
async function expectSound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await expectAccessible(page)
    }
  }
  await expectFits(page)
}
