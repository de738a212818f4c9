import { defineConfig } from '@playwright/test'
import { findChromium } from './chromium.mjs'

const executablePath = findChromium()

/** Each journey starts its own server on a fresh data folder; see journey.ts. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './build-once.ts',
  // Journeys share nothing: each has its server, data folder and browser. Two are what two cores carry.
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
    trace: 'retain-on-failure',
    launchOptions: {
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      ...(executablePath && { executablePath }),
    },
  },
})
