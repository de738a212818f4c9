import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, openBrowser } from '@/lib/testing/api/browser'
import {
  apiRequest,
  owner,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { changeByHand } from '@/lib/testing/database/by-hand'
import { allEndpoints } from './all-endpoints'
import { answer } from './answer'

/** All that whoever finds a browser logged in must not do: let others in, and what nothing brings back. */
const ASKING = [
  'DELETE classifiers/{modelId}/',
  'DELETE users/{userId}/',
  'PATCH audit/',
  'PATCH backups/',
  'PATCH users/second-factor/',
  'PATCH users/{userId}/',
  'PATCH users/{userId}/models/{modelId}/',
  'POST classifiers/{modelId}/erasures/',
  'POST invitations/',
  'POST tokens/',
  'POST tokens/{tokenId}/rotate/',
  'POST users/',
]

let application: TestApplication
let browser: Browser
beforeAll(async () => {
  application = await startTestApplication()
  browser = openBrowser()
  const { email, password } = owner
  await browser.call('POST', 'session/', { email, password })
})
afterAll(() => application.remove())

const name = ({ method, path }: { method: string; path: string }) => `${method} ${path}`
const asking = allEndpoints.filter(({ asksPassword }) => asksPassword)
const place = (path: string) => path.replace(/\{\w+\}/g, '1')

test('the password is asked for again before these, and no others', () => {
  expect(asking.map(name).sort()).toEqual(ASKING)
})

test('a session of ten minutes does none of them, and all of them once it has given the password', async () => {
  await changeByHand(application.db, 'UPDATE sessions SET created_at = created_at - 600001')
  const refused = { status: 403, body: { error_code: 'FORBIDDEN', asks_for: 'password' } }
  for (const endpoint of asking) {
    const answered = await browser.call(endpoint.method, place(endpoint.path), {})
    expect({ name: name(endpoint), ...answered }).toMatchObject(refused)
  }
  await browser.call('POST', 'session/confirm/', { password: owner.password })
  for (const endpoint of asking) {
    const { body } = await browser.call(endpoint.method, place(endpoint.path), {})
    expect({ name: name(endpoint), asks: body.asks_for }).toEqual({ name: name(endpoint) })
  }
})

test('a token is not asked', async () => {
  const headers = { authorization: `Token ${application.token}` }
  for (const endpoint of asking) {
    const url = `/api/v3/${place(endpoint.path)}`
    const { body } = await answer(endpoint, apiRequest(endpoint.method, url, { headers }))
    expect(String(body)).not.toContain('asks_for')
  }
})
