import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { List } from '@/lib/contracts/list'
import type { Session } from '@/lib/contracts/session'
import { answer } from '@/lib/http/answer'
import { ADDRESS_HEADER } from '@/lib/http/caller'
import { addPerson, tom } from '@/lib/testing/api/test-accounts'
import {
  apiRequest,
  owner,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { logIn as logInByPassword, showSession } from './session'
import { endOtherSessions, endSession, listSessions } from './sessions'

let application: TestApplication
beforeAll(async () => {
  application = await startTestApplication()
  await addPerson(application.db, tom)
})
afterAll(() => application.remove())

let here: string
let there: string
beforeEach(async () => {
  await call(endOtherSessions, 'DELETE', 'sessions/', byToken())
  here = await logIn(owner, 'Firefox/145.0', '203.0.113.7')
  there = await logIn(owner, 'curl/8.5.0', '2001:db8::1:2')
})

const byToken = () => ({ authorization: `Token ${application.token}` })

async function logIn(
  { email, password }: { email: string; password: string },
  userAgent: string,
  address: string,
): Promise<string> {
  const cookies = await application.auth.logIn(email, password, { address, userAgent })
  return cookies.map((line) => line.split(';')[0]).join('; ')
}

async function call(
  endpoint: Parameters<typeof answer>[0],
  method: string,
  path: string,
  who: Record<string, string>,
) {
  const headers = { origin: 'http://langur.test', host: 'langur.test', ...who }
  return answer(endpoint, apiRequest(method, `/api/v3/${path}`, { headers }))
}

async function sessionsOf(who: Record<string, string>): Promise<Session[]> {
  const { status, body } = await call(listSessions, 'GET', 'sessions/', who)
  expect(status).toBe(200)
  const { items, count } = JSON.parse(body) as List<Session>
  expect(count.value).toBe(items.length)
  return items
}

const statusOf = async (cookie: string) =>
  (await call(showSession, 'GET', 'session/', { cookie })).status

test('sessions are told to their person with browser and address, the one that asks first', async () => {
  const tomIsIn = await logIn(tom, 'Chrome/142.0', '203.0.113.9')
  expect(await sessionsOf({ cookie: here })).toMatchObject([
    { is_this: true, user_agent: 'Firefox/145.0', address: '203.0.113.7' },
    {
      is_this: false,
      user_agent: 'curl/8.5.0',
      address: '2001:0db8:0000:0000:0000:0000:0001:0002',
    },
  ])
  expect(await sessionsOf({ cookie: tomIsIn })).toMatchObject([
    { is_this: true, user_agent: 'Chrome/142.0' },
  ])
  expect((await sessionsOf(byToken())).some(({ is_this }) => is_this)).toBe(false)
})

test('a session that was ended is refused at its next request, and no other is', async () => {
  const other = (await sessionsOf({ cookie: here })).find(({ is_this }) => !is_this)
  const path = `sessions/${other?.id}/`
  expect((await call(endSession, 'DELETE', path, { cookie: here })).status).toBe(200)
  expect(await statusOf(there)).toBe(401)
  expect(await statusOf(here)).toBe(200)
  expect((await call(endSession, 'DELETE', path, { cookie: here })).status).toBe(404)
})

test('nobody ends a session of somebody else, not even an owner', async () => {
  const tomIsIn = await logIn(tom, 'Chrome/142.0', '203.0.113.9')
  const [his] = await sessionsOf({ cookie: tomIsIn })
  const refused = await call(endSession, 'DELETE', `sessions/${his?.id}/`, { cookie: here })
  expect(refused.status).toBe(404)
  await call(endOtherSessions, 'DELETE', 'sessions/', { cookie: here })
  expect(await statusOf(tomIsIn)).toBe(200)
})

test('all others are ended at once, and the one that asks goes on', async () => {
  const { body } = await call(endOtherSessions, 'DELETE', 'sessions/', { cookie: here })
  expect(JSON.parse(body)).toEqual({ ended: 1 })
  expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401])
})

test('when a session was last seen is told at once, and stays once it is written down', async () => {
  const begun = (await sessionsOf({ cookie: here })).find(({ is_this }) => !is_this)
  const before = new Date().toISOString()
  await statusOf(there)
  const seen = async () =>
    (await sessionsOf({ cookie: here })).find(({ id }) => id === begun?.id)?.last_seen ?? ''
  const told = await seen()
  expect(told >= before).toBe(true)
  await application.auth.sessions.flush()
  expect(await seen()).toBe(told)
})

test('the address comes from the connection, and what a browser says of itself is cut', async () => {
  const body = JSON.stringify({ email: owner.email, password: owner.password })
  const headers = { [ADDRESS_HEADER]: '198.51.100.4', 'user-agent': 'x'.repeat(5_000) }
  const request = apiRequest('POST', '/api/v3/session/', { headers, body })
  expect((await answer(logInByPassword, request)).status).toBe(200)
  const session = (await sessionsOf(byToken())).find(({ address }) => address === '198.51.100.4')
  expect(session?.user_agent).toHaveLength(500)
})
