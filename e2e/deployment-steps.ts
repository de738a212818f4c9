import type { Page } from '@playwright/test'
import { expect } from './journey'
import { messages } from './model-steps'

/** Presses the blue button of the page Deploy. */
export async function deploy(page: Page, number: number, note: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Note for the history' }).fill(note)
  await page.getByRole('button', { name: `Deploy v${number} to Production` }).click()
  await expectInProduction(page, number)
}

/** Goes back to an earlier version by the history of the page Deploy. */
export async function rollBack(page: Page, number: number): Promise<void> {
  const name = `Roll back to v${number}`
  await page.getByRole('button', { name }).click()
  await page.getByRole('alertdialog').getByRole('button', { name }).click()
  await expectInProduction(page, number)
}

async function expectInProduction(page: Page, number: number): Promise<void> {
  await expect(messages(page)).toContainText(`Production answers with v${number} now`)
  const history = page.getByRole('table', { name: 'Deployment history' })
  await expect(history.getByRole('row').filter({ hasText: 'live' })).toContainText(`v${number}`)
}
