/**
 * From the address to a Deploy button that reacts, in Chromium, on the machine that also runs the server: with an empty
 * browser and with one that has been there before, in turn with the login page, the emptiest there is.
 */
import { parseArgs } from 'node:util'
import type { Browser } from '@playwright/test'
import { account, type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { launchChromium } from './pages/launch-chromium'
import { provenModel } from './pages/proven-model'
import { type Load, untilLive } from './pages/until-live'
import { median } from './report/statistics'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '12' } } })
const ROUNDS = Number(values.rounds)
/** Not counted: the server compiles what it runs. */
const WARM_UP = 3

const server = await startServer()
const modelId = await provenModel(server)
const browser = await launchChromium()

const PAGES = {
  login: { path: '/login', button: /^Log in$/, isLoggedIn: false },
  deploy: {
    path: `/models/${modelId}/settings/deploy`,
    button: /^Deploy v\d+ to Production$/,
    isLoggedIn: true,
  },
}

/** A browser that was never here, and then the same one again. */
async function twice(browser: Browser, server: RunningServer, name: keyof typeof PAGES) {
  const { path, button, isLoggedIn } = PAGES[name]
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  if (isLoggedIn) {
    const headers = { Origin: server.url }
    await context.request.post(`${server.url}/api/v3/session/`, { data: account, headers })
  }
  const first = await untilLive(context, server.url + path, button)
  const again = await untilLive(context, server.url + path, button)
  await context.close()
  return { first, again }
}

const loads = { login: [], deploy: [] } as Record<
  keyof typeof PAGES,
  { first: Load; again: Load }[]
>
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  const login = await twice(browser, server, 'login')
  const deploy = await twice(browser, server, 'deploy')
  if (round < WARM_UP) continue
  loads.login.push(login)
  loads.deploy.push(deploy)
}
await browser.close()
await server.stop()

for (const visit of ['first', 'again'] as const) {
  const live = (page: keyof typeof PAGES) => loads[page].map((pair) => pair[visit].live)
  const row = (page: keyof typeof PAGES) => {
    const all = live(page)
    const mid = (key: keyof Load) => median(loads[page].map((pair) => pair[visit][key])).toFixed(0)
    return (
      `${page.padEnd(6)} ${visit}: ${median(all).toFixed(0)} ms (${Math.min(...all).toFixed(0)} to ${Math.max(...all).toFixed(0)}); ` +
      `first byte ${mid('firstByte')}, last ${mid('lastByte')}, painted ${mid('painted')}, main thread ${mid('cpu')}; ` +
      `${mid('scripts')} scripts, ${mid('scriptKilobytes')} kB\n`
    )
  }
  const ratio = median(live('deploy')) / median(live('login'))
  process.stdout.write(`${row('login')}${row('deploy')}ratio ${ratio.toFixed(2)}\n`)
}
