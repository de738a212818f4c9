/**
 * What each page sends, how soon it is seen and how far it moves on its own, in Chromium on the machine that also runs the
 * server: each in a browser that was never there, on a wide screen and on a phone with a quarter of the speed.
 */
import { parseArgs } from 'node:util'
import { pagesOf } from '@/e2e/pages'
import { PAGES } from '@/lib/contracts/addresses'
import { startServer } from '@/lib/testing/processes/start-server'
import { launchChromium } from './pages/launch-chromium'
import { openPage, type Screen, type Sight } from './pages/open-page'
import { provenModel } from './pages/proven-model'
import { median } from './report/statistics'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } })
const ROUNDS = Number(values.rounds)
const SCREENS: Readonly<Record<string, Screen>> = {
  desktop: { width: 1440, height: 900, slowdown: 1 },
  phone: { width: 390, height: 800, slowdown: 4 },
}
/** By how many digits each figure is told. */
const FIGURES: Readonly<Record<keyof Sight, number>> = {
  scripts: 0,
  styles: 0,
  fonts: 0,
  painted: 0,
  largest: 0,
  blocked: 0,
  shift: 3,
}

const server = await startServer()
const modelId = await provenModel(server)
const browser = await launchChromium()
const figures = Object.entries(FIGURES) as [keyof Sight, number][]
const write = (...cells: string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)
write('page', 'screen', ...figures.map(([name]) => name))
write(...Array.from({ length: figures.length + 2 }, () => '---'))
for (const path of [PAGES.login, ...pagesOf(modelId, 0).map(([, address]) => address)]) {
  for (const [name, screen] of Object.entries(SCREENS)) {
    const sights: Sight[] = []
    // The first is not counted: the server compiles what it runs.
    for (let round = 0; round <= ROUNDS; round += 1)
      sights.push(await openPage(browser, new URL(path, server.url), screen))
    const middle = ([figure, digits]: [keyof Sight, number]) =>
      median(sights.slice(1).map((sight) => sight[figure])).toFixed(digits)
    write(path.replace(modelId, '{model}'), name, ...figures.map(middle))
  }
}
await browser.close()
await server.stop()
