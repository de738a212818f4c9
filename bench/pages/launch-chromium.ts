import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '@/e2e/chromium.mjs'

/** The browser of the journeys, without what it asks of the world by itself. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    ...(executablePath && { executablePath }),
  })
}
