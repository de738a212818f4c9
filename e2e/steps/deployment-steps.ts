import type { Page } from '@playwright/test'
import { expect } from '@/e2e/journey'
import { messages } from './model-steps'

/** Opens the page Deploy and waits until the versions were compared. */
export async function openDeploy(page: Page, url: string, modelId: string): Promise<void> {
  await page.goto(`${url}/models/${modelId}/settings/deploy`)
  await expect(page.getByRole('region', { name: 'Deploy', exact: true })).toBeVisible()
  await compared(page)
}

async function compared(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Comparing…' })).toBeHidden()
}

/** Presses the blue button of the page Deploy; where nothing is proven, the note is the reason. */
export async function deploy(page: Page, number: number, note: string): Promise<void> {
  await compared(page)
  const reason = page.getByRole('textbox', { name: 'Reason' })
  if (await reason.isVisible()) {
    await reason.fill(`${note}, and nothing speaks against it`)
    await page.getByRole('button', { name: `Deploy v${number} without proof` }).click()
  } else {
    await page.getByRole('textbox', { name: 'Note for the history' }).fill(note)
    await page.getByRole('button', { name: `Deploy v${number} to Production` }).click()
  }
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
  const state = page.getByRole('region', { name: 'Deploy', exact: true })
  await expect(state.getByRole('heading', { level: 2 })).toBeFocused()
  const history = page.getByRole('table', { name: 'Deployment history' })
  await expect(history.getByRole('row').filter({ hasText: 'live' })).toContainText(`v${number}`)
}
