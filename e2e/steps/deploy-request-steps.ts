import { expect, type Locator, type Page } from '@playwright/test'

/** What the field is called in which one says what a deploy is for. */
export const ASK = 'Note to whoever approves it'

/** It can be reached, and says in its tooltip why it cannot be pressed. */
export async function expectInert(button: Locator): Promise<void> {
  await expect(button).toHaveAttribute('aria-disabled', 'true')
}

export function requests(page: Page) {
  return page.getByRole('region', { name: 'Deploy requests' })
}

export function strip(page: Page) {
  return page.getByRole('region', { name: 'Versions of this model' })
}

export function waiting(page: Page) {
  return strip(page).getByRole('link', { name: 'v2 waits for your approval' })
}

export function settingsLink(page: Page) {
  return page.getByRole('navigation', { name: 'Model' }).getByRole('link', { name: 'Settings' })
}

export async function askFor(page: Page, version: number, note: string): Promise<void> {
  await page.getByRole('textbox', { name: ASK }).fill(note)
  await page.getByRole('button', { name: `Ask to deploy v${version}` }).click()
  await expect(requests(page)).toContainText(note)
}
