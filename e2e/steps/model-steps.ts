import type { Page } from '@playwright/test'
import { expect } from '@/e2e/journey'

/** The first page of creating a model, then the page that asks for its texts. */
export async function createModel(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'New model' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('button', { name: 'Create model' }).click()
  // What replaces a page or a step takes the focus, here as everywhere.
  await expect(page.getByRole('heading', { name: 'Add texts' })).toBeFocused()
}

/** Goes to a page of the model by the sidebar. */
export async function openPage(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Model' }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
}

/** Goes to a tab of the settings. */
export async function openSettings(page: Page, tab: string): Promise<void> {
  await openPage(page, 'Settings')
  const link = page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: tab })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}

/** Goes to a page that belongs to no model. */
export async function openWorkspace(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Langur', exact: true }).click()
  await page.getByRole('navigation', { name: 'Workspace' }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
}

/** From now on only a person trains. */
export async function trainByHand(page: Page): Promise<void> {
  await openSettings(page, 'General')
  const automatic = page.getByRole('switch', { name: 'After changes to texts, tags or settings' })
  await automatic.press('Space')
  await expect(automatic).not.toBeChecked()
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
}

export function modelIdOf(page: Page): string {
  const [, modelId] = /\/models\/([^/]+)\//.exec(page.url()) ?? []
  expect(modelId).toBeDefined()
  return modelId ?? ''
}

/** What the message at the bottom of the page says. */
export function messages(page: Page) {
  return page.getByRole('region', { name: 'Messages' })
}
