import type { Page } from '@playwright/test'

/** Counts what a person does with a mouse from now on, over all pages; answers how much it was until now. */
export async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0
  await page.exposeFunction('countClick', () => {
    clicks += 1
  })
  await page.addInitScript(() => {
    const count = (event: MouseEvent) => {
      // A key that presses a button makes a click without a place.
      if (event.isTrusted && event.detail > 0) Reflect.get(window, 'countClick')()
    }
    document.addEventListener('click', count, { capture: true })
  })
  return () => clicks
}
