import type { Page } from '@playwright/test'
import { expect } from '@/e2e/journey'

/** Presses a key on the page Tag and waits until so many texts are tagged and the server has them all. */
export async function pressAndSee(page: Page, key: string, tagged: number): Promise<void> {
  const session = page.getByRole('complementary', { name: 'This session' })
  await page.keyboard.press(key)
  await expect(session.getByText(`${tagged} tagged`)).toBeVisible()
  await expect(session.getByLabel('Not saved yet')).toHaveCount(0)
}

/** Holds a key down, which tags one text, and waits until so many are. */
export async function holdAndSee(page: Page, key: string, tagged: number): Promise<void> {
  for (let times = 0; times < 3; times++) await page.keyboard.down(key)
  await page.keyboard.up(key)
  const session = page.getByRole('complementary', { name: 'This session' })
  await expect(session.getByText(`${tagged} tagged`)).toBeVisible()
  await expect(session.getByLabel('Not saved yet')).toHaveCount(0)
}
