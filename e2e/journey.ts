import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { account, type RunningServer, startServer } from '@/lib/testing/processes/start-server'

type Options = {
  /** How the server and the page are found: nobody has an account, somebody has to log in, or has done so. */
  start: 'no account' | 'logged out' | 'logged in'
  /** The server refuses something in this journey, which browsers report as an error. */
  isRefused: boolean
}

type Fixtures = {
  /** A server on a fresh data folder. */
  server: RunningServer
}

export const test = base.extend<Options & Fixtures>({
  start: ['logged in', { option: true }],
  isRefused: [false, { option: true }],
  server: async ({ start }, use) => {
    const server = await startServer({ account: start !== 'no account' })
    await use(server)
    await server.stop()
  },
  page: async ({ page, server, start, isRefused }, use) => {
    const problems = watchProblems(page.context())
    if (start === 'logged in') await logIn(page, server)
    await use(page)
    const isExpected = (problem: string) => isRefused && REFUSED.test(problem)
    expect(problems.filter((problem) => !isExpected(problem))).toEqual([])
  },
})
export { account, expect }

const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/

/** What the browser complains of on any page: errors, failed hydration, violations of the content security policy. */
function watchProblems(context: BrowserContext): string[] {
  const problems: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  context.on('weberror', (error) => problems.push(error.error().message))
  return problems
}

/** Logs in through the API: the login page has its own journey. */
export async function logIn(page: Page, server: RunningServer): Promise<void> {
  const answer = await page.request.post(`${server.url}/api/v3/session/`, {
    data: account,
    headers: { Origin: server.url },
  })
  expect(answer.status()).toBe(200)
}

/** Where React Aria has things read out; it stays a while after the button that was named there is gone. */
const SPOKEN = '[data-live-announcer]'

/** No serious accessibility violation on the page as it is now; the journey goes on in any case. */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).exclude(SPOKEN)
  const { violations } = await axe.analyze()
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect.soft(serious, page.url()).toEqual([])
}
