import { expect, type Page } from '@playwright/test'

/** What a page has loaded, in KiB as they were sent. */
export type Weight = { scripts: number; styles: number; fonts: number }

/** React and Next are 113 KiB of the scripts of every page; what opens later comes when somebody touches it. */
const HEAVIEST = {
  login: { scripts: 128, styles: 16, fonts: 56 },
  others: { scripts: 245, styles: 16, fonts: 90 },
  // Swagger UI is most of it, and comes with this page only.
  reference: { scripts: 530, styles: 45, fonts: 90 },
} as const

/** A page that is there did not load more than it may. */
export async function expectLight(
  page: Page,
  kind: keyof typeof HEAVIEST = 'others',
): Promise<void> {
  const weight = await weigh(page)
  const most = HEAVIEST[kind]
  for (const part of ['scripts', 'styles', 'fonts'] as const) {
    expect.soft(weight[part], `KiB of ${part} of ${page.url()}`).toBeLessThanOrEqual(most[part])
  }
}

export function weigh(page: Page): Promise<Weight> {
  return page.evaluate(() => {
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const kibibytes = (suffix: string) =>
      all
        .filter(({ name }) => name.split('?')[0]?.endsWith(suffix))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize / 1024, 0)
    return { scripts: kibibytes('.js'), styles: kibibytes('.css'), fonts: kibibytes('.woff2') }
  })
}
