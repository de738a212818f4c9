/**
 * From the key that tags a text to the frame that shows the next one, in Chromium, on the page of the example model: 1440 px
 * wide, and 390 px wide with a processor four times slower, as Chromium pretends it. `--texts 40`.
 */
import { parseArgs } from 'node:util'
import type { Browser, Page } from '@playwright/test'
import type { Model } from '@/lib/contracts/model'
import { apiOf } from '@/lib/testing/api/train'
import { account, type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { launchChromium } from './pages/launch-chromium'
import { median } from './report/statistics'

const { values } = parseArgs({ options: { texts: { type: 'string', default: '40' } } })
const TEXTS = Number(values.texts)
const LOOKS = [
  { name: 'laptop', viewport: { width: 1440, height: 900 }, slower: 1 },
  { name: 'phone, 4 × slower', viewport: { width: 390, height: 844 }, slower: 4 },
]

const server = await startServer()
const browser = await launchChromium()
const call = apiOf(server)
const { id } = await call<Model>('POST', 'classifiers/', {
  name: 'Next',
  train_automatically: false,
})
for (const name of ['Billing', 'Login']) await call('POST', `classifiers/${id}/tags/`, { name })
const data = Array.from({ length: 2 * TEXTS + 60 }, (_, place) => ({
  text: `Message ${place.toString(36)} of a customer who waits for an answer since ${place} days`,
}))
await call('POST', `classifiers/${id}/data/`, { data })

for (const look of LOOKS) {
  const waits = await waitsOf(browser, server, look)
  const sorted = waits.toSorted((one, other) => one - other)
  const most = sorted[Math.floor(0.95 * sorted.length)] ?? Number.NaN
  process.stdout.write(
    `${look.name}: median ${median(waits).toFixed(1)} ms, 95% within ${most.toFixed(1)} ms, of ${waits.length} texts\n`,
  )
}
await browser.close()
await server.stop()

async function waitsOf(
  browser: Browser,
  { url }: RunningServer,
  { viewport, slower }: (typeof LOOKS)[number],
): Promise<number[]> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
  await context.request.post(`${url}/api/v3/session/`, { data: account, headers: { Origin: url } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto(`${url}/models/${id}/tag?queue=newest`)
  await page.getByRole('article', { name: 'Text to tag' }).waitFor()
  const waits: number[] = []
  for (let text = 0; text < TEXTS; text += 1) waits.push(await waitAfterKey(page))
  await context.close()
  return waits
}

/** Milliseconds from the event of the key to the frame after the text was replaced. */
async function waitAfterKey(page: Page): Promise<number> {
  const shown = page.evaluateHandle(
    () =>
      new Promise<number>((resolve) => {
        const article = document.querySelector('article[aria-label="Text to tag"]')
        let pressed = 0
        addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), {
          once: true,
          capture: true,
        })
        const number = () => article?.querySelector('header')?.textContent
        const before = number()
        const observer = new MutationObserver(() => {
          if (number() === before) return
          observer.disconnect()
          requestAnimationFrame(() => requestAnimationFrame((now) => resolve(now - pressed)))
        })
        if (article)
          observer.observe(article, { subtree: true, childList: true, characterData: true })
      }),
  )
  await page.keyboard.press('1')
  return (await shown).jsonValue()
}
