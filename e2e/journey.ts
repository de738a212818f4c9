import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { account, type RunningServer, startServer } from '@/lib/testing/processes/start-server'

type Options = {
  /**
   * How the server and the page are found: nobody has an account, somebody has to log in, has done so and sees a
   * workspace without models, or works beside the models of other journeys, on a server that is shared with them.
   */
  start: 'no account' | 'logged out' | 'no models' | 'among models'
  /** The server refuses something in this journey, which browsers report as an error. */
  isRefused: boolean
}

type Fixtures = {
  /** On a fresh data folder, unless the journey starts among models. */
  server: RunningServer
}

type WorkerFixtures = {
  /** The server of those journeys of a worker that need none of their own: starting one costs more than some of them do. */
  shared: () => Promise<RunningServer>
}

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  start: ['among models', { option: true }],
  isRefused: [false, { option: true }],
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright finds what a fixture needs in its first parameter.
    async ({}, use) => {
      let started: Promise<RunningServer> | undefined
      await use(() => {
        started ??= startServer()
        return started
      })
      await (await started)?.stop()
    },
    { scope: 'worker' },
  ],
  server: async ({ start, shared }, use) => {
    if (start === 'among models') return use(await shared())
    const own = await startServer({ account: start !== 'no account' })
    await use(own)
    await own.stop()
  },
  page: async ({ page, server, start, isRefused }, use) => {
    const problems = watchProblems(page.context())
    if (start === 'no models' || start === 'among models') await logIn(page, server)
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
    // What could not be loaded is named by its place only.
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`)
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
