import type { Page } from '@playwright/test'
import { expect } from '@/e2e/journey'

/** Both versions, at the top of every page of a model. */
export function versions(page: Page) {
  return page.getByRole('region', { name: 'Versions of this model' })
}

/** What is said aloud of trainings, in one place. */
export function news(page: Page) {
  return page.getByRole('status').filter({ hasText: /^v\d+ (is trained|training|waits)/ })
}

/** Presses Train on the page Tune and waits for the version, whose number it answers. */
export async function train(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: /^Train sandbox v/ })
  const number = Number(/v(\d+)/.exec((await button.textContent()) ?? '')?.[1])
  await button.click()
  await expect(versions(page)).toContainText(`Sandbox v${number}`)
  await expect(news(page)).toContainText(new RegExp(`^v${number} is trained: macro F1 \\d+\\.\\d%`))
  return number
}
