import type { Locator, Page } from '@playwright/test'
import { expect } from '@/e2e/journey'

/** The list of the page Data shows exactly these texts, in any order. */
export async function expectTexts(page: Page, texts: readonly string[]): Promise<void> {
  const rows = page.getByRole('table', { name: 'Texts' }).getByRole('rowheader')
  await expect(rows).toHaveCount(texts.length)
  for (const text of texts) await expect(rows.filter({ hasText: text })).toHaveCount(1)
}

export function rowOf(page: Page, text: string): Locator {
  return page.getByRole('table', { name: 'Texts' }).getByRole('row').filter({ hasText: text })
}
