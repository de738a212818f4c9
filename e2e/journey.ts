import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { type RunningServer, startServer } from '../lib/server/testing/start-server'

type Fixtures = {
  /** A server on a fresh data folder, with an owner's account and token. */
  server: RunningServer
  /** A page of somebody who has logged in. */
  page: Page
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the first argument destructured.
  server: async ({}, use) => {
    const server = await startServer()
    await use(server)
    await server.stop()
  },
  page: async ({ page, server }, use) => {
    await logIn(page, server)
    await use(page)
  },
})
export { expect }

/** Logs in through the API: the login page has its own journey. */
export async function logIn(page: Page, server: RunningServer): Promise<void> {
  const answer = await page.request.post(`${server.url}/api/v3/session/`, {
    data: { email: 'maya@example.org', password: 'correct horse battery' },
    headers: { Origin: server.url },
  })
  expect(answer.status()).toBe(200)
}

/** No serious accessibility violation on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect(serious, page.url()).toEqual([])
}
