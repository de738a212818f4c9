import { expect, type Page } from '@playwright/test'

/** The most that a page may move while it comes, as Chromium counts it (cumulative layout shift). */
const MOST = 0.02

type Shift = PerformanceEntry & {
  value: number
  hadRecentInput: boolean
  sources: { node: Node | null }[]
}

/** Has every page that is opened from now on keep what of it moved by itself. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved: { value: number; by: string }[] = []
    Reflect.set(window, 'moved', moved)
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        const nodes = sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? '')
        if (!hadRecentInput) moved.push({ value, by: nodes.join(' | ') })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** What moved since the page was opened, of its own accord. */
export function shiftsOf(page: Page): Promise<{ value: number; by: string }[]> {
  return page.evaluate(() => Reflect.get(window, 'moved'))
}

/** Nothing jumped since the page was opened; to be asked of a watched page before anything is done to it. */
export async function expectStill(page: Page): Promise<void> {
  const moved = await shiftsOf(page)
  const sum = moved.reduce((total, { value }) => total + value, 0)
  const by = moved.map(({ value, by }) => `${value.toFixed(3)} ${by}`).join('\n')
  expect.soft(sum, `${page.url()} moved:\n${by}`).toBeLessThanOrEqual(MOST)
}
