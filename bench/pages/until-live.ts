import type { BrowserContext, Page } from '@playwright/test'

/** Milliseconds since the address was entered. */
export type Load = {
  /** The first byte, and the last, of the page itself. */
  firstByte: number
  lastByte: number
  painted: number
  /** The button reacts. */
  live: number
  /** Processor time of the page's main thread, which other work on the machine changes least. */
  cpu: number
  scripts: number
  /** Of scripts as they are sent. */
  scriptKilobytes: number
}

/**
 * Loads a page and waits until a button of it reacts: as soon as React has taken it over, which costs nothing to look for,
 * it is given the focus in every frame until it shows the ring that only a running page draws.
 */
export async function untilLive(
  context: BrowserContext,
  url: string,
  button: RegExp,
): Promise<Load> {
  const page = await context.newPage()
  await page.addInitScript(watchButton, button.source)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(url, { waitUntil: 'commit' })
  const handle = await page.waitForFunction(() => Reflect.get(window, 'liveMs') as number)
  const { metrics } = await devtools.send('Performance.getMetrics')
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  const load = { ...(await timings(page)), live: await handle.jsonValue(), cpu: 1_000 * seconds }
  await page.close()
  return load
}

function watchButton(label: string): void {
  const isIt = new RegExp(label)
  function look(): void {
    const button = Array.from(document.getElementsByTagName('button')).find(
      ({ textContent, ariaDisabled }) => isIt.test(textContent) && ariaDisabled !== 'true',
    )
    if (button && Object.keys(button).some((key) => key.startsWith('__reactProps'))) {
      button.blur()
      button.focus()
    }
    if (button?.hasAttribute('data-focused')) Reflect.set(window, 'liveMs', performance.now())
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

function timings(page: Page): Promise<Omit<Load, 'live' | 'cpu'>> {
  return page.evaluate(() => {
    // A page that was loaded has exactly one of these.
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const scripts = (
      performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    ).filter(({ name }) => name.endsWith('.js'))
    const bytes = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
    return {
      firstByte: navigation?.responseStart ?? 0,
      lastByte: navigation?.responseEnd ?? 0,
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      scripts: scripts.length,
      scriptKilobytes: bytes / 1024,
    }
  })
}
