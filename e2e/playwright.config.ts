import { defineConfig } from '@playwright/test'
import { findChromium } from './chromium.mjs'

const executablePath = findChromium()

/** Journeys share a server where they do not need one of their own; see journey.ts. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './build-once.ts',
  // Two are what two cores carry; each has its server and browser.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // A bound for what hangs; the walk over every page in all its looks takes minutes beside another journey.
  timeout: 1_200_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    actionTimeout: 30_000,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Half-faded colours have too little contrast.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording costs a third of a journey's time: `--trace on` repeats a failed one with it.
    trace: 'off',
    launchOptions: {
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      ...(executablePath && { executablePath }),
    },
  },
})
