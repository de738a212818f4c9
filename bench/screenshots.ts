/**
 * Pictures of every page in many widths, light, dark and in forced colours: `npm run screenshots -- FOLDER`, by default
 * `screenshots`, which Git leaves out. Options: `--models example,long`, `--pages report,data`, `--widths 390,1440`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import {
  emptyModel,
  exampleInProduction,
  modelWithLongNames,
  modelWithTwelveTags,
} from '@/e2e/models/walked-models'
import { pagesOf, type WalkedPage } from '@/e2e/pages'
import { open } from '@/e2e/walk/walk'
import { PAGES } from '@/lib/contracts/addresses'
import { account, startServer } from '@/lib/testing/processes/start-server'
import { launchChromium } from './pages/launch-chromium'

const WIDTHS = '320,390,768,1366,1440,2560'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    models: { type: 'string', default: '' },
    pages: { type: 'string', default: '' },
    widths: { type: 'string', default: WIDTHS },
  },
})
const folder = positionals[0] ?? 'screenshots'
const widths = values.widths.split(',').map(Number)

const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const

const MODELS = {
  example: { make: exampleInProduction, deployments: 1 },
  long: { make: modelWithLongNames, deployments: 1 },
  several: { make: modelWithTwelveTags, deployments: 1 },
  empty: { make: emptyModel, deployments: 0 },
}

const server = await startServer()
const browser = await launchChromium()
const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })
const page = await context.newPage()
const isAsked = (asked: string, name: string) => asked === '' || asked.split(',').includes(name)
let taken = 0

try {
  if (isAsked(values.models, 'nobody')) await picture('nobody', page, ['Log in', PAGES.login])
  const headers = { Origin: server.url }
  await context.request.post(`${server.url}/api/v3/session/`, { data: account, headers })
  for (const [name, { make, deployments }] of Object.entries(MODELS)) {
    if (!isAsked(values.models, name)) continue
    const id = await make(server)
    for (const walked of pagesOf(id, deployments)) await picture(name, page, walked)
  }
} finally {
  await browser.close()
  await server.stop()
}
process.stdout.write(`${taken} pictures in ${folder}\n`)

/** All looks of a page, which is loaded once for each theme: FOLDER/MODEL/PAGE-WIDTH-THEME.png. */
async function picture(model: string, page: Page, walked: WalkedPage): Promise<void> {
  const name = nameOf(walked)
  if (!isAsked(values.pages, name)) return
  mkdirSync(join(folder, model), { recursive: true })
  for (const [theme, media] of Object.entries(THEMES)) {
    await page.emulateMedia(media)
    await open(page, server.url, walked)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      const path = join(folder, model, `${name}-${width}-${theme}.png`)
      await page.screenshot({ path, fullPage: true })
      taken += 1
    }
  }
}

/** “settings-deploy” of a page of a model, “tokens” of another. */
function nameOf([, path]: WalkedPage): string {
  return path.replace(/^\/(models\/(?!new)[^/]+\/)?/, '').replaceAll('/', '-') || 'models'
}
