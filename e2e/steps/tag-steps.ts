import type { Locator, Page } from '@playwright/test'

/** The row of a tag on the page Tags of the settings. */
export function tagRow(page: Page, tag: string): Locator {
  const name = page.getByRole('rowheader', { name: tag, exact: true })
  return page.getByRole('table', { name: 'Tags' }).getByRole('row').filter({ has: name })
}

export async function chooseTagAction(page: Page, tag: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${tag}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}
