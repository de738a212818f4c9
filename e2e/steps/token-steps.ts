import type { Page } from '@playwright/test'

/** Makes a token on the page Tokens. */
export async function makeToken(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'New token' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('button', { name: 'Make token' }).click()
  return takeToken(page)
}

/** Takes it from the only dialog that shows it. */
export async function takeToken(page: Page): Promise<string> {
  // A message of what was done before is one, too.
  const dialog = page.getByRole('alertdialog', { name: /^Copy the token/ })
  const token = await dialog.getByText(/^[0-9a-f]{40}$/).textContent()
  await dialog.getByRole('checkbox', { name: 'I have stored it safely' }).press('Space')
  await dialog.getByRole('button', { name: 'Close' }).click()
  return token ?? ''
}
