/** Main path: what opens later is no part of the first look, opens by the first key all the same, and gives the focus back. */
import { expect, test } from './journey'
import { weigh } from './walk/light'

test('a menu whose code is not here yet opens by its first key', async ({ page, server }) => {
  await page.goto(`${server.url}/account`)
  const button = page.getByRole('button', { name: /Your account$/ })
  await button.focus()
  // Only a page that has come alive notes it.
  await expect(button).toHaveAttribute('data-focused', 'true')
  const first = await weigh(page)

  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Account' })).toBeFocused()
  expect((await weigh(page)).scripts).toBeGreaterThan(first.scripts)

  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(button).toBeFocused()
  await expect(button).toHaveAttribute('aria-expanded', 'false')
})
