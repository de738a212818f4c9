import type { Browser, Page } from '@playwright/test'
import { type Weight, weigh } from '@/e2e/walk/light'
import { account } from '@/lib/testing/processes/start-server'

export type Screen = { width: number; height: number; slowdown: number }

/** What somebody sees of a page that was opened for the first time; milliseconds since the address was entered. */
export type Sight = Weight & {
  painted: number
  /** The largest thing that was painted. */
  largest: number
  /** How long tasks kept the page from reacting, beyond 50 ms each. */
  blocked: number
  /** The sum of layout shifts, as in CLS. */
  shift: number
}

/** Opens `url` in a browser of its own, logged in unless it is the login, at a fraction of the machine's speed. */
export async function openPage(
  browser: Browser,
  url: URL,
  { width, height, slowdown }: Screen,
): Promise<Sight> {
  const context = await browser.newContext({ viewport: { width, height } })
  if (url.pathname !== '/login') {
    const headers = { Origin: url.origin }
    await context.request.post(`${url.origin}/api/v3/session/`, { data: account, headers })
  }
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(watchSight)
  await page.goto(url.href, { waitUntil: 'networkidle' })
  const weight = await weigh(page)
  const sight = await readSight(page)
  await context.close()
  return { ...weight, ...sight }
}

type Seen = { largest: number; blocked: number; shift: number }

/** Runs in the page before anything else. */
function watchSight(): void {
  const seen: Seen = { largest: 0, blocked: 0, shift: 0 }
  Reflect.set(window, 'seen', seen)
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    })
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.largest = startTime
  })
  watch('longtask', ({ duration }) => {
    seen.blocked += duration - 50
  })
  watch('layout-shift', (entry) => {
    seen.shift += Reflect.get(entry, 'value')
  })
}

function readSight(page: Page): Promise<Omit<Sight, keyof Weight>> {
  return page.evaluate(() => ({
    ...(Reflect.get(window, 'seen') as Seen),
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }))
}
