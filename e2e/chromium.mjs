import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const INSTALLED = [
  // Chromium without windows, which is what Playwright fetches, too: a third less to compute.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser for the journeys: Playwright's own, else one of this machine; undefined if none of them starts. */
export function findChromium() {
  return [chromium.executablePath(), ...INSTALLED].find((path) => existsSync(path) && starts(path))
}

/** One that was fetched without the libraries of the system is of no use. */
function starts(path) {
  return spawnSync(path, ['--version']).status === 0
}

/** Installs a browser where there is none: Playwright's, or Debian's by apt when root. Throws saying how otherwise. */
export function ensureChromium() {
  if (findChromium()) return
  const byApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  run('npx', ['playwright', 'install', ...(byApt ? ['--with-deps'] : []), 'chromium'])
  if (findChromium()) return
  if (byApt) {
    run('apt-get', ['update', '-qq'])
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (!findChromium()) run('apt-get', ['install', '-y', '-qq', name])
    }
  }
  if (findChromium()) return
  throw new Error(
    'The end-to-end tests need Chromium. Run "npx playwright install chromium", or as root "apt-get install chromium-headless-shell".',
  )
}

function run(command, args) {
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
}
