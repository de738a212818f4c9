import { expect, type Page } from '@playwright/test'
import { type AccessibilityRules, expectAccessible } from '@/e2e/accessibility'
import type { WalkedPage } from '@/e2e/pages'
import { PAGES } from '@/lib/contracts/addresses'
import { expectFits, WIDTHS } from './fit'
import { expectLight } from './light'
import { expectStill, watchShifts } from './still'

/** In which circumstances a page is looked at, and by which rules of axe. */
export type Look = { width: number; colorScheme: 'light' | 'dark'; rules?: AccessibilityRules }

export const AS_IT_IS: Look = { width: 1440, colorScheme: 'light' }

/** Loads each page once, in the circumstances of the first look: it comes without a jump, is sound and light, and fits every width. */
export async function walk(
  page: Page,
  url: string,
  pages: readonly WalkedPage[],
  looks: readonly [Look, ...Look[]] = [AS_IT_IS],
  widths: readonly number[] = WIDTHS,
): Promise<void> {
  await watchShifts(page)
  for (const walked of pages) {
    for (const [index, { width, colorScheme, rules }] of looks.entries()) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      if (index === 0) {
        await open(page, url, walked)
        await expectStill(page)
      }
      await expectAccessible(page, rules)
    }
    await expectFits(page, widths)
    await expectLight(page, walked[1] === PAGES.reference ? 'reference' : 'others')
  }
}

/** Opens a page and waits until all of it is there. */
export async function open(page: Page, url: string, [title, path]: WalkedPage): Promise<void> {
  await page.goto(url + path)
  const exact = typeof title === 'string'
  await expect(page.getByRole('heading', { level: 1, name: title, exact })).toBeVisible()
  await expect(page.getByRole('status', { name: /^Loading|^Reading/ })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Comparing…' })).toHaveCount(0)
}
