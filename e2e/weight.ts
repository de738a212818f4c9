import type { Page } from '@playwright/test'

/** What a page loads before anybody does anything, in KiB as they are sent without their headers. */
export type Weight = { scripts: number; styles: number; fonts: number }

/** Read as soon as the network is quiet. Half a megabyte of fonts and the like could not come in by chance. */
export const HEAVIEST: Readonly<Record<'login' | 'others', Weight>> = {
  // React and Next are 122 of its scripts.
  login: { scripts: 135, styles: 16, fonts: 56 },
  others: { scripts: 300, styles: 16, fonts: 56 },
}

export async function weigh(page: Page): Promise<Weight> {
  await page.waitForLoadState('networkidle')
  return page.evaluate(() => {
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const kibibytes = (suffix: string) =>
      all
        .filter(({ name }) => name.split('?')[0]?.endsWith(suffix))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize / 1024, 0)
    return { scripts: kibibytes('.js'), styles: kibibytes('.css'), fonts: kibibytes('.woff2') }
  })
}
