import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/contracts/actor'
import { requireSecondFactor } from '@/lib/services/accounts/require-second-factor'
import { listAudit } from '@/lib/services/audit/list-audit'
import { type Browser, openBrowser } from '@/lib/testing/api/browser'
import {
  owner,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { totp } from '@/lib/testing/api/totp'
import { changeByHand } from '@/lib/testing/database/by-hand'

let application: TestApplication
let browser: Browser
beforeEach(async () => {
  application = await startTestApplication()
  browser = openBrowser()
})
afterEach(() => application.remove())

const { email, password } = owner
const HALF_A_MINUTE = 30_000
const logIn = (one = browser) => one.call('POST', 'session/', { email, password })

async function setUp(): Promise<{ uri: string; codes: string[] }> {
  await logIn()
  const { body } = await browser.call('POST', 'account/second-factor/', { password })
  const uri = String(body.uri)
  const done = await browser.call('POST', 'account/second-factor/first-code/', { code: totp(uri) })
  expect(done).toEqual({ status: 200, body: { on: true, required: false } })
  return { uri, codes: body.recovery_codes as string[] }
}

describe('a second factor', () => {
  test('counts from the first right code on, and is asked for at the next login', async () => {
    expect((await logIn()).body).toEqual({ second_factor: false })
    const wrong = await browser.call('POST', 'account/second-factor/', { password: 'wrong' })
    expect(wrong).toMatchObject({ status: 422, body: { detail: 'The password is wrong.' } })
    await browser.call('POST', 'account/second-factor/', { password })
    const early = openBrowser()
    expect((await logIn(early)).body).toEqual({ second_factor: false })

    const { uri } = await setUp()
    const next = openBrowser()
    expect((await logIn(next)).body).toEqual({ second_factor: true })
    expect((await next.call('GET', 'session/')).status).toBe(401)
    const refused = await next.call('POST', 'session/second-factor/', { code: '000000' })
    expect(refused).toMatchObject({ status: 422, body: { fields: [{ path: 'code' }] } })
    expect((await next.call('GET', 'session/')).status).toBe(401)
    const code = totp(uri, Date.now() + HALF_A_MINUTE)
    const right = await next.call('POST', 'session/second-factor/', { code })
    expect(right.status).toBe(200)
    expect((await next.call('GET', 'session/')).body).toMatchObject({ email })
  })

  test('takes codes of clocks that are half a minute off, not two', async () => {
    const { uri } = await setUp()
    const next = openBrowser()
    for (const [offset, status] of [
      [-HALF_A_MINUTE, 200],
      [HALF_A_MINUTE, 200],
      [-120_000, 422],
      [120_000, 422],
    ] as const) {
      await logIn(next)
      await changeByHand(application.db, 'UPDATE second_factors SET last_step = NULL')
      const code = totp(uri, Date.now() + offset)
      expect((await next.call('POST', 'session/second-factor/', { code })).status).toBe(status)
      await next.call('DELETE', 'session/')
    }
  })

  test('takes each code once, of two at the same time too, and none older than the last', async () => {
    const { uri } = await setUp()
    const now = Date.now()
    const enter = async (code: string) => {
      const next = openBrowser()
      await logIn(next)
      return next.call('POST', 'session/second-factor/', { code })
    }
    const used = {
      status: 422,
      body: { detail: 'This code was used already. Wait for the next one.' },
    }
    expect(await enter(totp(uri, now))).toMatchObject(used)
    const later = totp(uri, now + HALF_A_MINUTE)
    const two = await Promise.all([enter(later), enter(later)])
    expect(two.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(await enter(later)).toMatchObject(used)
    expect(await enter(totp(uri, now))).toMatchObject(used)
  })

  test('is replaced by a recovery code, once', async () => {
    const { codes } = await setUp()
    const [recovery_code = ''] = codes
    expect(codes).toHaveLength(10)
    const enter = async () => {
      const next = openBrowser()
      await logIn(next)
      return next.call('POST', 'session/second-factor/', { recovery_code })
    }
    expect((await enter()).status).toBe(200)
    expect(await enter()).toMatchObject({
      status: 422,
      body: { detail: 'The recovery code is wrong, or was used already.' },
    })
    const two = await Promise.all(
      [1, 2].map(async () => {
        const next = openBrowser()
        await logIn(next)
        return next.call('POST', 'session/second-factor/', { recovery_code: codes[1] })
      }),
    )
    expect(two.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('is guessed five times at most in one login', async () => {
    await setUp()
    const next = openBrowser()
    await logIn(next)
    const guess = () => next.call('POST', 'session/second-factor/', { code: '123456' })
    for (let tries = 0; tries < 5; tries++) expect((await guess()).status).toBe(422)
    expect(await guess()).toMatchObject({
      status: 401,
      body: { detail: 'Too many wrong codes. Begin again with the password.' },
    })
  })

  test('keeps its account shut for a while after ten wrong codes, in however many logins', async () => {
    const { uri } = await setUp()
    const guess = async (code: string) => {
      const next = openBrowser()
      await logIn(next)
      return next.call('POST', 'session/second-factor/', { code })
    }
    for (let tries = 0; tries < 10; tries++) expect((await guess('123456')).status).toBe(422)
    expect(await guess(totp(uri, Date.now() + HALF_A_MINUTE))).toMatchObject({
      status: 429,
      body: { detail: 'Too many wrong codes. Try again in 15 minutes.' },
    })
  })

  test('is not taken off by guessing the password in an open session', async () => {
    await setUp()
    const guess = (path: string) => browser.call('POST', path, { password: 'a guess' })
    const paths = ['account/second-factor/off/', 'account/recovery-codes/', 'session/confirm/']
    for (const path of [...paths, ...paths].slice(1)) expect((await guess(path)).status).toBe(422)
    for (const path of paths) expect((await guess(path)).status).toBe(429)
  })

  test('is required of all once an owner says so: nothing else is done before', async () => {
    await logIn()
    await requireSecondFactor(application.db, systemActor, true)
    expect(await browser.call('GET', 'classifiers/')).toMatchObject({
      status: 403,
      body: { asks_for: 'second factor' },
    })
    expect((await browser.call('GET', 'session/')).status).toBe(200)
    const { body } = await browser.call('POST', 'account/second-factor/', { password })
    const code = totp(String(body.uri))
    await browser.call('POST', 'account/second-factor/first-code/', { code })
    expect((await browser.call('GET', 'classifiers/')).status).toBe(200)
    const off = await browser.call('POST', 'account/second-factor/off/', { password })
    expect(off.body).toEqual({ on: false, required: true })
    expect((await browser.call('GET', 'classifiers/')).status).toBe(403)
  })

  test('stays when the password is changed, and the session goes on', async () => {
    await setUp()
    const change = { current: password, password: 'another long password' }
    expect((await browser.call('POST', 'account/password/', change)).status).toBe(200)
    expect((await browser.call('GET', 'account/second-factor/')).body).toMatchObject({ on: true })
  })

  test('is an entry of the audit', async () => {
    const before = await listAudit(application.db, { limit: 50, kind: 'accounts' })
    await setUp()
    const after = await listAudit(application.db, { limit: 50, kind: 'accounts' })
    expect(after.items[0]).toMatchObject({
      by: 'Maya',
      address: '192.0.2.9',
      summary: `Turned on the second factor of ${email}.`,
    })
    expect(after.items).toHaveLength(before.items.length + 1)
  })
})

describe('a password', () => {
  const makeToken = () => browser.call('POST', 'tokens/', { name: 'Website' })

  test('is asked for again before a token, ten minutes after the login, and then holds', async () => {
    await logIn()
    expect((await makeToken()).status).toBe(200)
    await changeByHand(application.db, 'UPDATE sessions SET created_at = created_at - 600001')
    expect(await makeToken()).toMatchObject({ status: 403, body: { asks_for: 'password' } })
    const invite = await browser.call('POST', 'invitations/', { role: 'owner' })
    expect(invite).toMatchObject({ status: 403, body: { asks_for: 'password' } })
    const wrong = await browser.call('POST', 'session/confirm/', { password: 'wrong' })
    expect(wrong).toMatchObject({ status: 422, body: { fields: [{ path: 'password' }] } })
    expect((await makeToken()).status).toBe(403)
    expect((await browser.call('POST', 'session/confirm/', { password })).status).toBe(200)
    expect((await makeToken()).status).toBe(200)
    const { items } = await listAudit(application.db, { limit: 50, kind: 'logins' })
    expect(items.map(({ action }) => action)).toEqual(['password asked again failed', 'logged in'])
  })
})
